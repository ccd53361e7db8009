/** Text as it may stand between the tags of HTML and XML: `&`, `<` and `>` are written as references. */
export function escapedText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** The same for a quoted attribute, by references that HTML and XML both know. */
export function escapedAttribute(text: string): string {
  return escapedText(text).replaceAll('"', '&quot;').replaceAll("'", '&#39;');
}
