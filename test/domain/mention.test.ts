import { describe, expect, it } from '@jest/globals';
import { mentionsOf } from '../../src/domain/mention.js';
import { anEpisode, aSegment, at } from '../support/builders.js';

describe('mentions', () => {
  it('are one for each change of each segment, in note order, with confirmed starts only', () => {
    const ref = (id: string, version: string | null = null) => ({ id, version });
    const episode = anEpisode({
      number: 16,
      segments: [
        aSegment({
          id: 'a',
          title: 'Two at once',
          time: at(1529),
          changes: [ref('1050001', '2.210'), ref('1050002')],
        }),
        aSegment({ id: 'b', title: 'None' }),
        aSegment({
          id: 'c',
          title: 'Again',
          time: { start: 9, end: null, proposed: true },
          changes: [ref('1050001')],
        }),
      ],
    });
    expect(mentionsOf(episode)).toEqual([
      {
        changeId: '1050001',
        episode: 16,
        segmentId: 'a',
        title: 'Two at once',
        start: 1529,
        version: '2.210',
      },
      {
        changeId: '1050002',
        episode: 16,
        segmentId: 'a',
        title: 'Two at once',
        start: 1529,
        version: null,
      },
      {
        changeId: '1050001',
        episode: 16,
        segmentId: 'c',
        title: 'Again',
        start: null,
        version: null,
      },
    ]);
  });
});
