import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isValidEpisode } from '../../src/domain/validEpisode.js';
import { readCanonical } from '../../src/notes/canonical/readCanonical.js';
import { writeNotes } from '../../src/notes/writeNotes.js';
import { aContext } from '../support/builders.js';
import { validEpisodes } from '../support/validEpisodes.js';

describe('the canonical form', () => {
  it('gives every valid episode back as it was', () => {
    fc.assert(
      fc.property(validEpisodes, (episode) => {
        expect(isValidEpisode(episode)).toBe(true);
        const reading = readCanonical(writeNotes(episode), aContext());
        expect(
          reading.problems.filter(({ message }) => !message.includes('is not an area')),
        ).toEqual([]);
        expect(reading.unread).toEqual([]);
        expect(reading.draft).toEqual(episode);
      }),
      { numRuns: Number(process.env['RUNS'] ?? 200) },
    );
  });
});
