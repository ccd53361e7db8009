/**
 * Replaces what XML 1.0 forbids (https://www.w3.org/TR/xml/#charsets): feeds carry the same text as pages.
 * Control characters go; half a surrogate pair becomes U+FFFD.
 */
export function xmlSafe(text: string): string {
  return text
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .replace(/[^\t\n\r\u{20}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '');
}
