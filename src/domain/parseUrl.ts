/**
 * Reads an absolute address as browsers do (WHATWG URL).
 * `URL.canParse` is not used anywhere: Node 20 answers wrongly for addresses with letters such as
 * ü once it was called some thousand times and its fast path, which takes Latin-1 for UTF-8, is on.
 * @returns null when it is none
 */
export function parseUrl(text: string): URL | null {
  try {
    return new URL(text);
  } catch {
    return null;
  }
}
