import { describe, expect, it } from '@jest/globals';
import { createLibrary } from '../../src/library/createLibrary.js';
import { aChange, anEpisode, aSegment, aShow } from '../support/builders.js';
import { catalogueDocument, episodeDocument, showDocument } from '../support/documents.js';

const library = createLibrary(
  [
    showDocument(aShow()),
    episodeDocument(
      anEpisode({
        number: 15,
        segments: [
          aSegment({ id: 'a2', areas: ['billing'] }),
          aSegment({ id: 'b2', areas: ['billing', 'unknown'] }),
        ],
      }),
    ),
    episodeDocument(
      anEpisode({
        number: 16,
        segments: [
          aSegment({
            id: 'c2',
            areas: ['billing', 'ai'],
            changes: [{ id: '1050002', version: null }],
          }),
        ],
      }),
    ),
    catalogueDocument(aChange({ areas: ['billing'], version: '2.210' })),
  ],
  0,
);

describe('areas', () => {
  it('are those of the show in its order, empty ones too', () => {
    expect(library.areas().map(({ area, segments }) => [area.slug, segments.length])).toEqual([
      ['billing', 3],
      ['ai', 1],
      ['slas', 0],
    ]);
  });

  it('list the newest episode first, within it note order', () => {
    const segments = library.area('billing')?.segments;
    expect(segments?.map(({ segment }) => segment.id)).toEqual(['c2', 'a2', 'b2']);
  });

  it('hold catalogued and mentioned changes', () => {
    expect(library.area('billing')?.changes.map(({ id }) => id)).toEqual(['1050001', '1050002']);
  });

  it('that the show does not have have no page', () => {
    expect(library.area('unknown')).toBeNull();
  });
});
