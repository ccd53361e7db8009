import { escapedAttribute, escapedText } from '../markdown/escape.js';

/** XML that is written already, so that it is not taken for text. */
export interface Xml {
  xml: string;
}

export const XML_DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n';

/**
 * Writes an element; what XML cannot hold must have been taken out of the texts.
 * @param attributes those that are null are left out
 * @param content text, which is escaped, and elements
 */
export function xmlElement(
  name: string,
  attributes: Readonly<Record<string, string | number | null>>,
  ...content: readonly (string | Xml)[]
): Xml {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== null)
    .map(([key, value]) => ` ${key}="${escapedAttribute(String(value))}"`)
    .join('');
  const inner = content.map((part) => (typeof part === 'string' ? escapedText(part) : part.xml));
  return {
    xml:
      content.length === 0
        ? `<${name}${written}/>`
        : `<${name}${written}>${inner.join('')}</${name}>`,
  };
}

/** A text without escapes, which would make HTML half as long again. */
export function cdata(text: string): Xml {
  return { xml: `<![CDATA[${text.replaceAll(']]>', ']]]]><![CDATA[>')}]]>` };
}
