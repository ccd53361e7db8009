import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Change } from '../../src/domain/change.js';
import type { Segment } from '../../src/domain/episode.js';
import type { Show } from '../../src/domain/show.js';
import { createLibrary, type LiveLibrary } from '../../src/library/createLibrary.js';
import type { LibraryChange } from '../../src/library/documents.js';
import { aChange, anEpisode, aSegment, aShow } from '../support/builders.js';
import {
  articleDocument,
  catalogueDocument,
  episodeDocument,
  showDocument,
} from '../support/documents.js';

const DAY = 86_400_000;
const ID = fc.constantFrom('1050001', '1050002', '1050003', '998146');
const VERSION = fc.constantFrom(null, '2.98', '2.21', '2.210', '2.212');
const AREAS = fc.subarray(['billing', 'ai', 'slas', 'lost']);
const WORDS = fc.constantFrom('Invoices can round', 'Tickets close', 'An SLA pauses', 'Rounding');

const segmentOf = (episode: number): fc.Arbitrary<Partial<Segment>> =>
  fc.record({
    id: fc.constantFrom(`a${episode}`, `b${episode}`, `c${episode}`),
    title: WORDS,
    notes: fc.constantFrom('', '⚠️ Off by default', 'It rounds **up**'),
    version: VERSION,
    areas: AREAS,
    highlight: fc.boolean(),
    changes: fc.array(fc.record({ id: ID, version: VERSION }), { maxLength: 2 }),
  });

const episodeSave: fc.Arbitrary<LibraryChange> = fc.integer({ min: 10, max: 13 }).chain((number) =>
  fc
    .record({
      segments: fc.uniqueArray(segmentOf(number), { maxLength: 3, selector: ({ id }) => id }),
      status: fc.constantFrom('draft', 'scheduled', 'published', 'published'),
      published: fc.constantFrom(null, '1970-01-03', '1970-01-06'),
      versions: fc.subarray(['2.21', '2.208']),
      type: fc.constantFrom('full', 'trailer'),
    })
    .map(({ segments, ...over }) => {
      const after = episodeDocument(
        anEpisode({ number, ...over, segments: segments.map((segment) => aSegment(segment)) }),
      );
      return { name: after.name, after };
    }),
);
const catalogueSave: fc.Arbitrary<LibraryChange> = fc
  .uniqueArray(
    fc.record<Partial<Change>>({ id: ID, title: WORDS, version: VERSION, areas: AREAS }),
    { selector: ({ id }) => id },
  )
  .map((changes) => ({ name: 'catalogue', after: catalogueDocument(...changes.map(aChange)) }));
const showSave: fc.Arbitrary<LibraryChange> = fc
  .constantFrom<Partial<Show>>({}, { versionAliases: {} }, { areas: [] })
  .map((over) => ({ name: 'show', after: showDocument(aShow(over)) }));
const articleSave: fc.Arbitrary<LibraryChange> = WORDS.map((title) => {
  const after = articleDocument({ title });
  return { name: after.name, after };
});
const removal: fc.Arbitrary<LibraryChange> = fc
  .constantFrom('episodes/10', 'episodes/11', 'catalogue', 'show', 'articles/rounding')
  .map((name) => ({ name, after: null }));
const save = fc.oneof(
  { arbitrary: episodeSave, weight: 6 },
  { arbitrary: catalogueSave, weight: 2 },
  showSave,
  articleSave,
  removal,
);

/** Everything that can be asked. */
function everything(library: LiveLibrary, now: number) {
  const all = { limit: 100, offset: 0 };
  return {
    show: library.show(),
    episodes: library.episodes(),
    latest: library.latest(),
    changes: library.changes(),
    versions: library.versions(),
    areas: library.areas(),
    articles: library.articles(),
    next: library.nextPublication(now),
    hits: ['round', 'rounds', '1050001', '2.21 tickets', 'invocies', 'sla off'].map((query) =>
      library.search(query, all),
    ),
    direct: ['1050001', '998146', '2.21', 'ep 12'].map((query) => library.direct(query)),
  };
}

describe('a library that follows saves', () => {
  it('answers as one that is built anew, after every save', () => {
    fc.assert(
      fc.property(fc.array(fc.array(save, { maxLength: 3 }), { maxLength: 8 }), (saves) => {
        const stored = new Map<string, LibraryChange>();
        const library = createLibrary([], 0);
        saves.forEach((changes, day) => {
          const now = day * DAY;
          library.apply(changes, now);
          for (const change of changes) stored.set(change.name, change);
          const documents = [...stored.values()].flatMap(({ after }) => after ?? []);
          expect(everything(library, now)).toEqual(everything(createLibrary(documents, now), now));
        });
      }),
      { numRuns: 120 },
    );
  });

  it('answers so however the search was made ready in slices between the saves', () => {
    const step = fc.tuple(fc.array(save, { maxLength: 3 }), fc.nat({ max: 6 }));
    fc.assert(
      fc.property(fc.array(step, { maxLength: 8 }), (steps) => {
        const stored = new Map<string, LibraryChange>();
        const library = createLibrary([], 0);
        for (const [changes, slices] of steps) {
          library.apply(changes, 0);
          for (let i = 0; i < slices; i += 1) library.prepareSearch(() => true);
          for (const change of changes) stored.set(change.name, change);
        }
        const documents = [...stored.values()].flatMap(({ after }) => after ?? []);
        expect(everything(library, 0)).toEqual(everything(createLibrary(documents, 0), 0));
      }),
      { numRuns: 60 },
    );
  });

  it('gives other entries only of what a save touches', () => {
    const touched = episodeDocument(anEpisode({ number: 10, segments: [aSegment({ id: 'a2' })] }));
    const other = episodeDocument(
      anEpisode({
        number: 11,
        versions: ['2.210'],
        segments: [
          aSegment({ id: 'b2', areas: ['ai'], changes: [{ id: '1050001', version: '2.210' }] }),
        ],
      }),
    );
    const library = createLibrary([showDocument(aShow()), touched, other], 0);
    const kept = () => [
      library.episode(11),
      library.change('1050001'),
      library.version('2.210'),
      library.area('ai'),
    ];
    const before = kept();
    library.apply(
      [{ name: touched.name, after: episodeDocument(anEpisode({ number: 10, title: 'New' })) }],
      0,
    );
    kept().forEach((entry, i) => {
      expect(entry).toBe(before[i]);
    });
    expect(library.episode(10)?.episode.title).toBe('New');
  });
});
