import { escapedAttribute, escapedText } from '../markdown/escape.js';

/** A link of HTML. */
export function htmlLink(url: string, text: string): string {
  return `<a href="${escapedAttribute(url)}">${escapedText(text)}</a>`;
}
