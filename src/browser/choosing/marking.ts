import { markedOf } from '../../listening/facets.js';
import type { PageSegment } from './pageSegments.js';

/** Marks the words that were looked for, where the browser can do so without touching the page. */
export function markWords(words: string, segments: readonly PageSegment[]): void {
  if (!('highlights' in CSS)) return;
  CSS.highlights.delete('choice');
  if (words === '') return;
  const ranges = segments.flatMap(({ texts }) =>
    texts.flatMap((text) =>
      markedOf(words, text.words).map(({ at, length }) => {
        const range = new Range();
        range.setStart(text.node, at);
        range.setEnd(text.node, at + length);
        return range;
      }),
    ),
  );
  if (ranges.length > 0) CSS.highlights.set('choice', new Highlight(...ranges));
}
