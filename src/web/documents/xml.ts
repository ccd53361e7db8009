import { xmlText } from '../../feeds/xmlText.js';
import { escapedAttribute } from '../../markdown/escape.js';

/** Text as it may stand in an XML element or a quoted attribute. */
export function xmlEscaped(text: string): string {
  return escapedAttribute(xmlText(text));
}
