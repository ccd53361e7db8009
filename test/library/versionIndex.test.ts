import { describe, expect, it } from '@jest/globals';
import { createLibrary } from '../../src/library/createLibrary.js';
import type { LibraryDocument } from '../../src/library/documents.js';
import type { PlacedSegment } from '../../src/library/entries.js';
import { aChange, anEpisode, aSegment, aShow } from '../support/builders.js';
import { catalogueDocument, episodeDocument, showDocument } from '../support/documents.js';

const libraryOf = (...documents: LibraryDocument[]) =>
  createLibrary([showDocument(aShow()), ...documents], 0);
const ids = (segments: PlacedSegment[] | undefined) => segments?.map(({ segment }) => segment.id);

const fifteen = anEpisode({
  number: 15,
  versions: ['2.208', '2.21'],
  segments: [
    aSegment({ id: 'a2' }),
    aSegment({ id: 'b2', version: '2.208' }),
    aSegment({ id: 'c2', changes: [{ id: '1050001', version: null }] }),
    aSegment({
      id: 'd2',
      version: '2.210',
      changes: [
        { id: '1050002', version: '2.21' },
        { id: '1050003', version: '2.212' },
      ],
    }),
  ],
});

describe('versions', () => {
  it('stand newest first, number by number', () => {
    const library = libraryOf(
      episodeDocument(anEpisode({ number: 1, versions: ['2.98', '2.104.1', '2.204'] })),
      catalogueDocument(aChange({ version: '2.210' })),
    );
    const versions = library.versions().map(({ version }) => version);
    expect(versions).toEqual(['2.210', '2.204', '2.104.1', '2.98']);
  });

  it.each(['2.21', 'v2.21', '2.210', 'V2.210', ' 2.210 '])('%j is 2.210', (text) => {
    expect(libraryOf(episodeDocument(fifteen)).version(text)?.version).toBe('2.210');
  });

  it.each(['2.2', '2.9', '', 'billing', '2.2100'])('%j is none that is known', (text) => {
    expect(libraryOf(episodeDocument(fifteen)).version(text)).toBeNull();
  });

  it('list what was discussed with them; one segment may stand under several', () => {
    const library = libraryOf(episodeDocument(fifteen));
    expect(ids(library.version('2.210')?.discussed)).toEqual(['d2']);
    expect(ids(library.version('2.212')?.discussed)).toEqual(['d2']);
    expect(ids(library.version('2.208')?.discussed)).toEqual(['b2']);
  });

  it('list under every version that the episode covers what states none', () => {
    const library = libraryOf(episodeDocument(fifteen));
    for (const version of ['2.208', '2.210']) {
      const unstated = library.version(version)?.unstated;
      expect(unstated?.map(({ episode }) => episode.number)).toEqual([15]);
      expect(ids(unstated?.[0]?.segments)).toEqual(['a2', 'c2']);
    }
    expect(library.version('2.212')?.unstated).toEqual([]);
  });

  it('are named by episodes as the aliases say, also when an alias came after the notes', () => {
    const library = libraryOf(episodeDocument(fifteen));
    expect(library.episode(15)?.episode.versions).toEqual(['2.208', '2.210']);
    expect(library.version('2.210')?.unstated[0]?.episode.versions).toEqual(['2.208', '2.210']);
  });

  it('every segment of an episode stands under a version that it covers, or under one that it states', () => {
    const library = libraryOf(episodeDocument(fifteen));
    const listed = library
      .versions()
      .flatMap(({ discussed, unstated }) => [...discussed, ...unstated.flatMap((u) => u.segments)]);
    expect(new Set(ids(listed))).toEqual(new Set(['a2', 'b2', 'c2', 'd2']));
  });

  it('know a segment by the version of its changes, wherever that is stated', () => {
    const sixteen = anEpisode({
      number: 16,
      segments: [aSegment({ id: 'e2', changes: [{ id: '1050001', version: '2.206' }] })],
    });
    const stated = libraryOf(episodeDocument(fifteen), episodeDocument(sixteen));
    expect(ids(stated.version('2.206')?.discussed)).toEqual(['c2', 'e2']);
    const catalogued = libraryOf(
      episodeDocument(fifteen),
      catalogueDocument(aChange({ id: '1050001', version: '2.206' })),
    );
    expect(ids(catalogued.version('2.206')?.discussed)).toEqual(['c2']);
  });

  it('hold their changes in order of ID, and the episodes that cover them', () => {
    const library = libraryOf(
      episodeDocument(fifteen),
      episodeDocument(anEpisode({ number: 14, versions: ['2.210'] })),
      catalogueDocument(aChange({ id: '998146', version: '2.210' })),
    );
    const entry = library.version('2.210');
    expect(entry?.changes.map(({ id }) => id)).toEqual(['998146', '1050002']);
    expect(entry?.episodes.map(({ number }) => number)).toEqual([14, 15]);
  });
});
