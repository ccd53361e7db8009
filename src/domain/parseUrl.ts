/**
 * Reads an address as browsers do (WHATWG URL).
 * `URL.canParse` is not used anywhere: Node 20 answers wrongly for addresses with letters such as
 * ü once it was called some thousand times and its fast path, which takes Latin-1 for UTF-8, is on.
 * @param base what a relative one hangs on; without it, only an absolute one is an address
 * @returns null when it is none
 */
export function parseUrl(text: string, base?: string): URL | null {
  try {
    return new URL(text, base);
  } catch {
    return null;
  }
}
