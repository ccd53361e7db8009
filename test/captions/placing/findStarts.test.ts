import { describe, expect, it } from '@jest/globals';
import { findStarts } from '../../../src/captions/placing/findStarts.js';
import { utterancesOf } from '../../../src/captions/placing/utterances.js';
import { aMadeUpEpisode, aSegmentToPlace, utterancesSaying } from '../../support/placing.js';

const { segments, cues, starts: right } = aMadeUpEpisode();
const utterances = utterancesOf(cues);

describe('finding the starts of segments', () => {
  it('finds each near where it is, at the beginning of an utterance', () => {
    const { starts } = findStarts(segments, utterances);
    for (const [i, { start }] of starts.entries()) {
      expect(Math.abs(start - (right[i] ?? 0))).toBeLessThanOrEqual(5);
      expect(utterances.map((utterance) => utterance.start)).toContain(start);
    }
  });

  it('finds one for each, however unlikely it is', () => {
    const vague = Array.from({ length: 3 }, () => aSegmentToPlace({ title: 'More flexibility' }));
    const { starts } = findStarts(vague, utterances);
    expect(starts).toHaveLength(3);
    for (const { signs } of starts) expect(signs.titlePart).toBe(0);
  });

  it('tells which part of the words is said anywhere', () => {
    expect(findStarts(segments, utterances).wordsSaid).toBeGreaterThan(0.7);
    const other = utterancesSaying('we cook a soup', 'the bread rests');
    expect(findStarts(segments, other).wordsSaid).toBe(0);
  });

  it('counts the words of those alone that are to be placed', () => {
    const unheard = aSegmentToPlace({ title: 'Zebras quarrel', start: 5 });
    const { wordsSaid } = findStarts(segments, utterances);
    expect(findStarts([unheard, ...segments], utterances).wordsSaid).toBe(wordsSaid);
  });

  it('finds nothing without segments or utterances', () => {
    const nothing = { starts: [], wordsSaid: 0 };
    expect(findStarts([], utterances)).toEqual(nothing);
    expect(findStarts(segments, [])).toEqual(nothing);
  });
});
