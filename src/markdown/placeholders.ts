import { isElement, needsEndTag } from './elements.js';

/**
 * Notes of this series write `<variable>` and `<customer name>` and mean the words. This is about
 * showing them; what is safe is decided in sanitize.ts, whatever comes out here.
 */

const CLOSER = /<\/([a-z][^\s/<>]*)/gi;
const TAG = /<(\/?)([a-z][^\s/<>]*)([^<>]*>)?/gi;

/** The names, in lower case, of the elements that a text closes. */
export function closedIn(html: string): Set<string> {
  return new Set([...html.matchAll(CLOSER)].map(([, name = '']) => name.toLowerCase()));
}

/** Whether the tag that begins a piece of HTML starts an element, so that it is not meant as words. */
export function startsElement(html: string, closed: ReadonlySet<string>): boolean {
  const name = /^ {0,3}<\/?([a-z][^\s/<>]*)/i.exec(html)?.[1]?.toLowerCase();
  if (name === undefined)
    return /^ {0,3}<(?:!--[^]*-->|\?[^]*\?>|!\[CDATA\[[^]*\]\]>|![a-z][^>]*>)/i.test(html);
  return isElement(name) && (!needsEndTag(name) || closed.has(name));
}

/**
 * Turns the tags of a piece of HTML that are no elements into words: names that HTML does not know,
 * and bare tags that nothing closes, which would swallow the notes behind them. An open tag with
 * attributes was meant as an element: it goes, and what follows stays.
 */
export function showPlaceholders(html: string, closed: ReadonlySet<string>): string {
  return html.replace(TAG, (tag: string, slash: string, name: string, rest: string | undefined) => {
    if (!isElement(name)) return `&lt;${tag.slice(1)}`;
    if (slash !== '' || !needsEndTag(name) || closed.has(name.toLowerCase())) return tag;
    return rest === undefined || /^\s*\/?>$/.test(rest) ? `&lt;${tag.slice(1)}` : '';
  });
}
