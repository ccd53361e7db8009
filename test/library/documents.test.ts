import { describe, expect, it } from '@jest/globals';
import { createLibrary, type LiveLibrary } from '../../src/library/createLibrary.js';
import type { LibraryDocument } from '../../src/library/documents.js';
import type { Episode } from '../../src/domain/episode.js';
import { anEpisode, aSegment, aShow } from '../support/builders.js';
import { episodeDocument, showDocument } from '../support/documents.js';

const NOON = Date.parse('2026-04-01T12:00:00Z');
const hidden = (over: Partial<Episode>) =>
  episodeDocument(
    anEpisode({
      number: 19,
      versions: ['2.214'],
      segments: [aSegment({ areas: ['billing'], changes: [{ id: '1050009', version: '2.214' }] })],
      ...over,
    }),
  );
const libraryOf = (...documents: LibraryDocument[]) =>
  createLibrary([showDocument(aShow()), ...documents], NOON);

function traces(library: LiveLibrary) {
  return {
    episodes: library.episodes().length,
    episode: library.episode(19) !== null,
    latest: library.latest() !== null,
    changes: library.changes().length,
    change: library.change('1050009') !== null,
    versions: library.versions().length,
    area: library.area('billing')?.segments.length,
    found: library.search('invoices', { limit: 10, offset: 0 }).total > 0,
    direct: library.direct('1050009') !== null,
  };
}

const NOTHING = {
  episodes: 0,
  episode: false,
  latest: false,
  changes: 0,
  change: false,
  versions: 0,
  area: 0,
  found: false,
  direct: false,
};
const ALL = {
  episodes: 1,
  episode: true,
  latest: true,
  changes: 1,
  change: true,
  versions: 1,
  area: 1,
  found: true,
  direct: true,
};

describe('what is not published', () => {
  it('leaves no trace as a draft', () => {
    expect(traces(libraryOf(hidden({ status: 'draft' })))).toEqual(NOTHING);
  });

  it('leaves no trace when it is scheduled without a date', () => {
    const library = libraryOf(hidden({ status: 'scheduled', published: null }));
    expect(traces(library)).toEqual(NOTHING);
    expect(library.nextPublication(NOON)).toBeNull();
  });

  it('leaves no trace any more when it was taken back or removed', () => {
    const library = libraryOf(hidden({}));
    expect(traces(library)).toEqual(ALL);
    const after = hidden({ status: 'draft' });
    library.apply([{ name: after.name, after }], NOON);
    expect(traces(library)).toEqual(NOTHING);
    library.apply([{ name: after.name, after: hidden({}) }], NOON);
    library.apply([{ name: after.name, after: null }], NOON);
    expect(traces(library)).toEqual(NOTHING);
  });
});

describe('a scheduled episode', () => {
  const one = Date.parse('2026-04-01T13:00:00Z');
  const library = () =>
    libraryOf(hidden({ status: 'scheduled', published: '2026-04-01T15:00:00+02:00' }));

  it('stays hidden before its moment, which is known', () => {
    expect(traces(library())).toEqual(NOTHING);
    expect(library().nextPublication(NOON)).toBe(one);
  });

  it('is due from its moment on, and out when it was looked at then', () => {
    const waiting = library();
    expect(waiting.nextPublication(one + 5)).toBe(one + 5);
    waiting.refresh(one - 1);
    expect(traces(waiting)).toEqual(NOTHING);
    waiting.refresh(one);
    expect(traces(waiting)).toEqual(ALL);
    expect(waiting.nextPublication(one)).toBeNull();
  });

  it('comes out with the next save too', () => {
    const waiting = library();
    waiting.apply([], one);
    expect(traces(waiting)).toEqual(ALL);
  });

  it('gives the nearest of several moments', () => {
    const later = hidden({ number: 20, status: 'scheduled', published: '2026-05-01' });
    const sooner = hidden({ number: 21, status: 'scheduled', published: '2026-04-02' });
    expect(libraryOf(later, sooner).nextPublication(NOON)).toBe(Date.parse('2026-04-02'));
  });
});
