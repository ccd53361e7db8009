import { describe, expect, it } from '@jest/globals';
import { playingAt } from '../../../src/web/pages/playing.js';
import { aSegment, at } from '../../support/builders.js';
import { anEntry } from '../../support/entries.js';

const { segments } = anEntry({
  segments: [
    aSegment({ id: 'late', time: at(100, 120) }),
    aSegment({ id: 'early', time: at(10) }),
    aSegment({ id: 'twin', time: at(10) }),
    aSegment({ id: 'untimed' }),
    aSegment({ id: 'guessed', time: { start: 50, end: null, proposed: true } }),
  ],
});

describe('what plays at a second', () => {
  it.each([
    [5, []],
    [10, ['early', 'twin']],
    [99.5, ['early', 'twin']],
    [100, ['late']],
    [120, []],
  ])('%d s', (second, ids) => {
    expect([...playingAt(segments, second)]).toEqual(ids);
  });
});
