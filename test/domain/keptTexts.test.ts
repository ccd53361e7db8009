import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { withKeptTexts } from '../../src/domain/keptTexts.js';
import { anEpisode, aSegment } from '../support/builders.js';
import { validEpisodes } from '../support/validEpisodes.js';

it('brings titles, sections, summary and notes into the form in which they are kept', () => {
  const segment = { section: ' ', title: 'A\nB ', notes: '\n```\r\ncode' };
  const episode = anEpisode({ title: ' T\t', summary: 'S\n', segments: [aSegment(segment)] });
  expect(withKeptTexts(episode)).toEqual(
    anEpisode({
      title: 'T',
      summary: 'S',
      segments: [aSegment({ section: null, title: 'A B', notes: '```\ncode\n```' })],
    }),
  );
});

it('leaves valid episodes as they are', () => {
  fc.assert(
    fc.property(validEpisodes, (episode) => {
      expect(withKeptTexts(episode)).toEqual(episode);
    }),
    { numRuns: 50 },
  );
});
