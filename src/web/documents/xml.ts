import { xmlText } from '../../feeds/xmlText.js';

/** Text as it may stand in an XML element or a quoted attribute. */
export function xmlEscaped(text: string): string {
  return xmlText(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&apos;');
}
