import type { Segment } from '../../domain/episode.js';
import { notesHtml } from '../../library/renderedNotes.js';
import { renderMarkdown } from '../../markdown/render.js';

/**
 * Markdown as a page shows it. A table stands in a box of its own, so that a wide one scrolls by
 * itself and by keyboard (WCAG 2.1.1) and stays a table to a screen reader. A link that is its own
 * text is told apart: on paper, the others get their address behind them.
 * @param topHeading the level of the highest heading inside
 * @returns safe HTML; empty when there is no text
 */
export function proseHtml(markdown: string, topHeading: number): string {
  if (markdown === '') return '';
  return forPages(renderMarkdown(markdown, { topHeading }));
}

/** The same of a segment's notes, which are rendered once however many pages show them. */
export function notesProseHtml(segment: Pick<Segment, 'notes'>, topHeading: number): string {
  return forPages(notesHtml(segment, { topHeading }));
}

// What renders is sanitised: a table has no attributes, and no text holds a bare `<`.
function forPages(html: string): string {
  return html
    .replaceAll(/<a href="([^"]*)"([^>]*)>\1<\/a>/g, '<a class="bare" href="$1"$2>$1</a>')
    .replaceAll('<table>', '<div class="wide" role="group" aria-label="Table" tabindex="0"><table>')
    .replaceAll('</table>', '</table></div>');
}
