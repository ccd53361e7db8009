import { describe, expect, it } from '@jest/globals';
import { createLibrary } from '../../src/library/createLibrary.js';
import { aChange, anEpisode, aSegment, aShow } from '../support/builders.js';
import { catalogueDocument, episodeDocument, showDocument } from '../support/documents.js';

const library = createLibrary(
  [
    showDocument(aShow()),
    catalogueDocument(aChange({ id: '1050001' })),
    episodeDocument(
      anEpisode({
        number: 16,
        versions: ['2.210'],
        segments: [aSegment({ changes: [{ id: '998146', version: null }] })],
      }),
    ),
  ],
  0,
);

describe('what leads straight to a page', () => {
  it.each([
    ['1050001', '/changes/1050001'],
    ['#1050001', '/changes/1050001'],
    ['(1050001)', '/changes/1050001'],
    [' #998146 ', '/changes/998146'],
    ['2.21', '/versions/2.210'],
    ['v2.21', '/versions/2.210'],
    ['V2.210', '/versions/2.210'],
    ['version 2.210', '/versions/2.210'],
    ['2,210', '/versions/2.210'],
    ['2-210', '/versions/2.210'],
    ['2.210.0', '/versions/2.210'],
    ['v2.210.x', '/versions/2.210'],
    ['episode 16', '/episodes/16'],
    ['Ep. 16', '/episodes/16'],
    ['ep #16', '/episodes/16'],
  ])('%j: %s', (query, path) => {
    expect(library.direct(query)).toBe(path);
  });

  it.each([
    'billing',
    '1099999',
    '2.98',
    'episode 17',
    'episode 999999999999',
    '16',
    '2.21 billing',
    `version 2.210${' '.repeat(30)}billing`,
    '1,200',
    '',
    '__proto__',
    '1'.repeat(10_000),
    '\uD800',
  ])('%j: nothing', (query) => {
    expect(library.direct(query)).toBeNull();
  });
});
