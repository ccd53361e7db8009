import type { Episode, Segment } from '../domain/episode.js';
import { renderMarkdown, type RenderOptions } from '../markdown/render.js';

interface Rendered {
  markdown: string;
  html: string;
}

/**
 * What was rendered, remembered by what holds the text: a segment stays the same object until its
 * episode is saved again, and what is remembered of it goes with it. Pages, feeds and the API ask
 * here, each for its own form (address, level of headings), so an installation has a few a text.
 */
const REMEMBERED = new WeakMap<object, Map<string, Rendered>>();

/** The notes of a segment as safe HTML; see `renderMarkdown`. Empty when there are none. */
export function notesHtml(segment: Pick<Segment, 'notes'>, options: RenderOptions = {}): string {
  return renderedOnce(segment, segment.notes, options);
}

/** The summary of an episode as safe HTML; see `renderMarkdown`. Empty when there is none. */
export function summaryHtml(
  episode: Pick<Episode, 'summary'>,
  options: RenderOptions = {},
): string {
  return renderedOnce(episode, episode.summary, options);
}

function renderedOnce(owner: object, markdown: string, options: RenderOptions): string {
  if (markdown === '') return '';
  const forms = REMEMBERED.get(owner) ?? new Map<string, Rendered>();
  REMEMBERED.set(owner, forms);
  const form = `${options.topHeading ?? ''} ${options.baseUrl ?? ''}`;
  const known = forms.get(form);
  if (known?.markdown === markdown) return known.html;
  const html = renderMarkdown(markdown, options);
  forms.set(form, { markdown, html });
  return html;
}
