import type { Article } from '../../src/domain/article.js';
import type { Change } from '../../src/domain/change.js';
import type { Episode } from '../../src/domain/episode.js';
import type { Show } from '../../src/domain/show.js';
import { createLibrary } from '../../src/library/createLibrary.js';
import type { Library } from '../../src/library/entries.js';
import { aShow } from './builders.js';

/** 1 April 2026, noon in London. */
export const NOW = Date.parse('2026-04-01T12:00:00Z');

/** What a library is built from; what is not named is empty. */
export interface Holdings {
  show?: Show;
  episodes?: Episode[];
  changes?: Change[];
  articles?: Article[];
}

/** The read model of these documents, all of them saved on 1 April 2026. */
export function aLibrary({
  show = aShow(),
  episodes = [],
  changes = [],
  articles = [],
}: Holdings = {}): Library {
  const savedAt = '2026-04-01T10:00:00.000Z';
  const catalogue = { changes: Object.fromEntries(changes.map((change) => [change.id, change])) };
  return createLibrary(
    [
      { name: 'show', value: show, savedAt },
      { name: 'catalogue', value: catalogue, savedAt },
      ...episodes.map((value) => ({ name: `episodes/${value.number}`, value, savedAt })),
      ...articles.map((value) => ({ name: `articles/${value.slug}`, value, savedAt })),
    ],
    NOW,
  );
}
