import { describe, expect, it } from '@jest/globals';
import { createLibrary } from '../../src/library/createLibrary.js';
import type { LibraryDocument } from '../../src/library/documents.js';
import { aChange, anEpisode, aSegment, aShow, at } from '../support/builders.js';
import {
  articleDocument,
  catalogueDocument,
  episodeDocument,
  showDocument,
} from '../support/documents.js';

const NOW = Date.parse('2026-04-01T12:00:00Z');
const libraryOf = (...documents: LibraryDocument[]) =>
  createLibrary([showDocument(aShow()), ...documents], NOW);
const mention = (id: string, version: string | null = null) => ({ id, version });

describe('an empty library', () => {
  it('answers everything with nothing', () => {
    const library = createLibrary([], NOW);
    expect(library.show().title).toBe('Untitled show');
    expect(library.showUpdatedAt()).toBeNull();
    expect(library.segmentsMatching('anything')).toEqual([]);
    expect(library.episodes()).toEqual([]);
    expect(library.latest()).toBeNull();
    expect(library.changes()).toEqual([]);
    expect(library.versions()).toEqual([]);
    expect(library.version('2.210')).toBeNull();
    expect(library.areas()).toEqual([]);
    expect(library.search('anything', { limit: 10, offset: 0 }).total).toBe(0);
    expect(library.nextPublication(NOW)).toBeNull();
  });
});

describe('the show', () => {
  it('was updated when it was saved, whatever else was saved since', () => {
    const saved = { ...showDocument(aShow()), savedAt: '2026-03-01T08:00:00.000Z' };
    const library = createLibrary([saved, episodeDocument(anEpisode())], NOW);
    expect(library.showUpdatedAt()).toBe('2026-03-01T08:00:00.000Z');
    library.apply([{ name: 'show', after: null }], NOW);
    expect(library.showUpdatedAt()).toBeNull();
  });
});

describe('episodes', () => {
  it('stand highest number first, and a trailer is never the latest', () => {
    const library = libraryOf(
      episodeDocument(anEpisode({ number: 16 })),
      episodeDocument(anEpisode({ number: 30, type: 'trailer' })),
      episodeDocument(anEpisode({ number: 29, type: 'bonus' })),
      episodeDocument(anEpisode({ number: 18 })),
    );
    expect(library.episodes().map(({ episode }) => episode.number)).toEqual([30, 29, 18, 16]);
    expect(library.latest()?.episode.number).toBe(18);
  });

  it('are not the latest by a number that is apart from the count', () => {
    const library = libraryOf(
      episodeDocument(anEpisode({ number: 18, published: '2026-03-31' })),
      episodeDocument(anEpisode({ number: 9001, published: '2020-01-01' })),
    );
    expect(library.latest()?.episode.number).toBe(18);
  });

  it('place their segments with position, start, end and cautions', () => {
    const library = libraryOf(
      episodeDocument(
        anEpisode({
          number: 16,
          complete: true,
          duration: 300,
          segments: [
            aSegment({ id: 'b2', time: at(90), notes: 'Text\n- ⚠️ Off by default' }),
            aSegment({ id: 'a2', time: at(10) }),
          ],
        }),
      ),
    );
    const placed = library.episode(16)?.segments;
    expect(placed?.map(({ position, start, end }) => [position, start, end])).toEqual([
      [1, 90, 300],
      [2, 10, 90],
    ]);
    expect(placed?.[0]?.cautions).toEqual(['Off by default']);
  });

  it('do not show a start that is only proposed', () => {
    const time = { start: 10, end: null, proposed: true };
    const library = libraryOf(
      episodeDocument(anEpisode({ number: 16, segments: [aSegment({ time })] })),
    );
    expect(library.episode(16)?.segments[0]?.start).toBeNull();
  });
});

describe('changes', () => {
  const documents = [
    episodeDocument(
      anEpisode({
        number: 17,
        segments: [
          aSegment({
            id: 'c3',
            title: 'Again',
            changes: [mention('1050001', '2.212')],
            areas: ['slas'],
          }),
        ],
      }),
    ),
    episodeDocument(
      anEpisode({
        number: 16,
        segments: [
          aSegment({
            id: 'a3',
            title: 'First',
            changes: [mention('1050001')],
            areas: ['billing', 'own'],
          }),
          aSegment({
            id: 'b3',
            title: 'Singled out',
            highlight: true,
            changes: [mention('1050001', '2.21'), mention('1050001'), mention('1050002')],
          }),
        ],
      }),
    ),
  ];

  it('have every mention once, in episode order, also two in one episode', () => {
    const change = libraryOf(...documents).change('1050001');
    expect(change?.mentions.map(({ segment }) => segment.id)).toEqual(['a3', 'b3', 'c3']);
  });

  it('without a catalogue take title, version and areas from their segments', () => {
    expect(libraryOf(...documents).change('1050001')).toMatchObject({
      title: 'Singled out',
      version: '2.210',
      areas: ['billing', 'slas', 'own'],
      catalogued: null,
    });
  });

  it('the catalogue lies over the mentions', () => {
    const catalogued = aChange({ title: 'Rounding', version: '2.214', areas: ['ai'] });
    const library = libraryOf(...documents, catalogueDocument(catalogued));
    expect(library.change('1050001')).toMatchObject({
      title: 'Rounding',
      version: '2.214',
      areas: ['billing', 'ai', 'slas', 'own'],
      catalogued,
    });
  });

  it('stand highest version first, then by ID as a number, version unknown last', () => {
    const catalogue = catalogueDocument(
      aChange({ id: '998146', version: '2.104.1' }),
      aChange({ id: '1000001', version: '2.98' }),
      aChange({ id: '1000002', version: '2.104.1' }),
      aChange({ id: '999999' }),
      aChange({ id: '1000003', version: '2.210' }),
    );
    expect(
      libraryOf(catalogue)
        .changes()
        .map(({ id }) => id),
    ).toEqual(['1000003', '998146', '1000002', '1000001', '999999']);
  });

  it('that nobody discussed are there too', () => {
    const library = libraryOf(catalogueDocument(aChange()));
    expect(library.change('1050001')?.mentions).toEqual([]);
  });

  it.each(['constructor', '__proto__', '', '1e3'])('%j is none', (id) => {
    expect(libraryOf(...documents).change(id)).toBeNull();
  });
});

describe('articles', () => {
  it('stand newest first, those without a date last', () => {
    const library = libraryOf(
      articleDocument({ slug: 'undated' }),
      articleDocument({ slug: 'old', published: '2021-06-09' }),
      articleDocument({ slug: 'new', published: '2025-01-01' }),
    );
    expect(library.articles().map(({ article }) => article.slug)).toEqual([
      'new',
      'old',
      'undated',
    ]);
    expect(library.article('old')?.article.published).toBe('2021-06-09');
    expect(library.article('none')).toBeNull();
  });
});
