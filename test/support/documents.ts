import type { Article } from '../../src/domain/article.js';
import type { Change } from '../../src/domain/change.js';
import type { Episode } from '../../src/domain/episode.js';
import type { Show } from '../../src/domain/show.js';
import type { LibraryDocument } from '../../src/library/documents.js';
import { anArticle } from './builders.js';

/** Documents as the store lists them. */

const SAVED_AT = '2026-04-01T10:00:00.000Z';

export function episodeDocument(value: Episode): LibraryDocument {
  return { name: `episodes/${value.number}`, value, savedAt: SAVED_AT };
}

export function showDocument(value: Show): LibraryDocument {
  return { name: 'show', value, savedAt: SAVED_AT };
}

export function catalogueDocument(...changes: Change[]): LibraryDocument {
  const value = { changes: Object.fromEntries(changes.map((change) => [change.id, change])) };
  return { name: 'catalogue', value, savedAt: SAVED_AT };
}

export function articleDocument(over: Partial<Article> = {}): LibraryDocument {
  const value = anArticle({ slug: 'rounding', title: 'On rounding', ...over });
  return { name: `articles/${value.slug}`, value, savedAt: SAVED_AT };
}
