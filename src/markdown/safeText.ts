// Asked first, since most texts hold none of it and a whole feed passes here.
const MAY_BE_UNSAFE = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD]/;

/**
 * Replaces what XML 1.0 forbids (https://www.w3.org/TR/xml/#charsets): feeds carry the same text as pages.
 * Control characters go; half a surrogate pair becomes U+FFFD.
 */
export function xmlSafe(text: string): string {
  if (!MAY_BE_UNSAFE.test(text)) return text;
  return text
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .replace(/[^\t\n\r\u{20}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '');
}
