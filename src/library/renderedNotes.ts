import type { Episode, Segment } from '../domain/episode.js';
import { renderMarkdown, type RenderOptions } from '../markdown/render.js';

interface Rendered {
  markdown: string;
  html: string;
}

type Forms = Map<string, Rendered>;

/** Characters of a generation: who walks through every page of a large library must not fill the memory. */
const MOST_CHARACTERS = 8_000_000;
/** What the objects around a text take up, counted as characters: most texts are a sentence. */
const OVERHEAD = 500;

/**
 * What was rendered, remembered by what holds the text: a segment stays the same object until its
 * episode is saved again, and what is remembered of it goes with it. Pages, feeds and the API ask
 * here, each for its own form (address, level of headings), so an installation has a few a text.
 * When a generation is full the one before it is forgotten, but for what was asked for since.
 */
let remembered = new WeakMap<object, Forms>();
let before = new WeakMap<object, Forms>();
let characters = 0;

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
  const form = `${options.topHeading ?? ''} ${options.baseUrl ?? ''}`;
  const known = remembered.get(owner)?.get(form);
  if (known?.markdown === markdown) return known.html;
  const earlier = before.get(owner)?.get(form);
  const html = earlier?.markdown === markdown ? earlier.html : renderMarkdown(markdown, options);
  remember(owner, form, { markdown, html });
  return html;
}

function remember(owner: object, form: string, rendered: Rendered): void {
  if (characters > MOST_CHARACTERS) {
    [before, remembered, characters] = [remembered, new WeakMap(), 0];
  }
  const forms: Forms = remembered.get(owner) ?? new Map<string, Rendered>();
  remembered.set(owner, forms);
  forms.set(form, rendered);
  characters += OVERHEAD + rendered.html.length;
}
