import { xmlSafe } from '../markdown/safeText.js';

/** A text as an XML reader will give it back: without what XML cannot hold, its line ends `\n`. */
export function xmlText(text: string): string {
  return xmlSafe(text).replace(/\r\n?/g, '\n');
}

/** The same on one line, for titles and names. */
export function xmlLine(text: string): string {
  return xmlSafe(text).replace(/\s+/g, ' ').trim();
}

/** The same as `xmlText` for every text inside a value, however deep; dates and numbers stay as they are. */
export function xmlTexts<T>(value: T): T {
  if (typeof value === 'string') return xmlText(value) as T;
  if (Array.isArray(value)) return value.map((item: unknown) => xmlTexts(item)) as T;
  if (value === null || typeof value !== 'object' || value instanceof Date) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, xmlTexts(inner)]),
  ) as T;
}
