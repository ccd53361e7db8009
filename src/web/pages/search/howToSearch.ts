import type { Library } from '../../../library/entries.js';
import { searchAddress } from './narrowing.js';

/** Something that can be typed, and what it finds. */
export interface Example {
  typed: string;
  href: string;
  finds: string;
}

/** What can be typed, with an example of each kind that finds something in this library. */
export function howToSearch(library: Library): { words: Example[]; filters: Example[] } {
  const change = library.changes().find(({ mentions }) => mentions.length > 0);
  const version = library.versions()[0]?.version;
  const area = library.areas().find(({ segments }) => segments.length > 0)?.area;
  const episode = library.latest()?.episode.number;
  const examples = (...all: [string | null | undefined, string][]): Example[] =>
    all.flatMap(([typed, finds]) =>
      typeof typed === 'string' && findsAnything(library, typed)
        ? [{ typed, href: searchAddress(typed), finds }]
        : [],
    );
  return {
    words: examples(
      [change?.id, 'a change by its ID, with or without #'],
      [change?.id.slice(0, 4), 'changes by the first digits of their IDs, three or more'],
      [version, 'a version, written in any way'],
      ['credit note', 'everything with these words, in any form of them'],
      ['invoise', 'the same in spite of a slip'],
      ['"credit note"', 'these words together, in this order'],
    ),
    filters: examples(
      [area && `area:${area.slug}`, `only ${area?.title ?? ''}`],
      [version && `version:${version}`, 'only this version'],
      [span(library), 'only these versions; also with >=, >, <= or < before one'],
      [episode === undefined ? null : `episode:${episode}`, 'only this episode'],
      ['has:time', 'only what has a time to play from'],
      ['has:id', 'only what has a change ID'],
      ['is:caution', 'only cautions'],
      ['is:highlight', 'only highlights'],
      ['kind:article', 'only articles; also change, segment and episode'],
      [area && `ticket -area:${area.slug}`, 'everything but this: a minus before any filter'],
    ),
  };
}

/** The newest three versions, as a span. */
function span(library: Library): string | null {
  const [newest, , third] = library.versions().map(({ version }) => version);
  return newest === undefined || third === undefined ? null : `version:${third}-${newest}`;
}

function findsAnything(library: Library, typed: string): boolean {
  const { total, nearness } = library.search(typed, { limit: 1, offset: 0 });
  return total > 0 && nearness === 'all';
}
