import { separateCautions } from './cautionLines.js';
import { shiftHeadings } from './headings.js';
import { toUnsafeHtml } from './parse.js';
import { sanitize } from './sanitize.js';

export interface RenderOptions {
  /** Makes relative addresses absolute under this one, as feeds need it. */
  baseUrl?: string;
  /** The level of the highest heading, so that the notes' outline fits below the page's; 4 by default. */
  topHeading?: number;
}

/**
 * Turns Markdown into safe HTML: no script, no style, no event attribute and no address other than
 * http, https, mailto or a path gets through, whatever the text holds. A paragraph or list item
 * that is a caution has the class `caution` and begins with
 * `<strong class="caution-word">Caution</strong>` in place of its sign.
 */
export function renderMarkdown(markdown: string, options: RenderOptions = {}): string {
  const unsafe = toUnsafeHtml(separateCautions(markdown), true);
  return shiftHeadings(sanitize(unsafe, options.baseUrl), options.topHeading ?? 4);
}
