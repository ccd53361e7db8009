const encoder = new TextEncoder();

/** How many bytes a text takes in UTF-8; half a surrogate pair counts as the U+FFFD that is written for it. */
export function utf8Bytes(text: string): number {
  return encoder.encode(text).length;
}
