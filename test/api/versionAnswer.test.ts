import { describe, expect, it } from '@jest/globals';
import { versionAnswer } from '../../src/api/versionAnswer.js';
import { aSegment } from '../support/builders.js';
import { anEntry } from '../support/entries.js';

describe('versionAnswer', () => {
  it('counts what states no version apart from what is known to be of it', () => {
    const { episode, segments } = anEntry({
      number: 15,
      versions: ['2.208', '2.210'],
      segments: [
        aSegment({ id: 'aa', version: '2.210' }),
        aSegment({ id: 'bb' }),
        aSegment({ id: 'cc' }),
      ],
    });
    const entry = {
      version: '2.210',
      episodes: [episode],
      changes: [],
      discussed: segments.slice(0, 1),
      unstated: [{ episode, segments: segments.slice(1) }],
    };
    expect(versionAnswer(entry, 'https://runbook.example')).toEqual({
      version: '2.210',
      url: 'https://runbook.example/versions/2.210',
      episodes: [15],
      changes: [],
      discussedSegments: 1,
      unstatedSegments: 2,
    });
  });
});
