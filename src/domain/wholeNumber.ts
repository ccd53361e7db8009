/**
 * Reads a whole number, from 0 to `most`, as addresses and commands write it: digits alone, without
 * sign, exponent or leading zero.
 * @returns null when the text is anything else
 */
export function parseWholeNumber(text: string, most: number): number | null {
  const number = /^(?:0|[1-9]\d{0,15})$/.test(text) ? Number(text) : Infinity;
  return number <= most ? number : null;
}
