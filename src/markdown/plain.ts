import { toUnsafeHtml } from './parse.js';
import { xmlSafe } from './safeText.js';
import { sanitize } from './sanitize.js';

const MAY_BE_MARKDOWN = /[\\`*_[\]<>&#|~\n]|^\s*(?:[-+]|\d+[.)])(?:\s|$)|-{3}|={3}/;

/** The text of Markdown as it reads without marks: for snippets, descriptions and titles. White space is folded. */
export function plainText(markdown: string): string {
  const text = MAY_BE_MARKDOWN.test(markdown)
    ? withoutTags(toUnsafeHtml(markdown, false))
    : xmlSafe(markdown);
  return text.replace(/\s+/g, ' ').trim();
}

function withoutTags(unsafe: string): string {
  return sanitize(unsafe)
    .replace(
      /<(?:br|hr|\/(?:p|li|d[dt]|t[dhr]|h[1-6]|div|pre|blockquote|caption|summary|figcaption))\b[^>]*>/g,
      ' ',
    )
    .replace(/<[^>]*>/g, '')
    .replace(/&(lt|gt|quot|amp);/g, (_, name: keyof typeof ENTITIES) => ENTITIES[name]);
}

// The only ones that sanitize-html writes.
const ENTITIES = { lt: '<', gt: '>', quot: '"', amp: '&' };
