/**
 * A text as one line: control characters and line breaks become a space, white space at both ends
 * goes, half characters (lone surrogates) become U+FFFD. Titles, names and sections are kept so.
 */
export function oneLine(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(/\p{Cs}/gu, '\uFFFD')
    .trim();
}
