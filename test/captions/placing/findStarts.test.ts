import { describe, expect, it } from '@jest/globals';
import { findStarts } from '../../../src/captions/placing/findStarts.js';
import { utterancesOf } from '../../../src/captions/placing/utterances.js';
import { aMadeUpEpisode, aSegmentToPlace, utterancesSaying } from '../../support/placing.js';

const { segments, cues, starts: right } = aMadeUpEpisode();
const utterances = utterancesOf(cues);

describe('finding the starts of segments', () => {
  it('finds each near where it is, at the beginning of an utterance', () => {
    const { starts } = findStarts(segments, utterances, true);
    for (const [i, { start }] of starts.entries()) {
      expect(Math.abs(start - (right[i] ?? 0))).toBeLessThanOrEqual(5);
      expect(utterances.map((utterance) => utterance.start)).toContain(start);
    }
  });

  it('finds one for each, however unlikely it is', () => {
    const vague = Array.from({ length: 3 }, () => aSegmentToPlace({ title: 'More flexibility' }));
    const { starts } = findStarts(vague, utterances, true);
    expect(starts).toHaveLength(3);
    for (const { signs } of starts) expect(signs.titlePart).toBe(0);
  });

  it('tells which part of the words is said anywhere', () => {
    expect(findStarts(segments, utterances, true).wordsSaid).toBeGreaterThan(0.7);
    const other = utterancesSaying('we cook a soup', 'the bread rests');
    expect(findStarts(segments, other, true).wordsSaid).toBe(0);
  });

  it('counts the words of those alone that are to be placed', () => {
    const unheard = aSegmentToPlace({ title: 'Zebras quarrel', start: 5 });
    const { wordsSaid } = findStarts(segments, utterances, true);
    expect(findStarts([unheard, ...segments], utterances, true).wordsSaid).toBe(wordsSaid);
  });

  it('tells what is not in captions that break off, where it need not be whole', () => {
    const end = (right[3] ?? 0) - 5;
    const held = utterances.filter((utterance) => utterance.end <= end);
    const { starts } = findStarts(segments, held, false);
    const unforced = starts.map((found) => found.unforced);
    expect(Math.min(...unforced.slice(0, 3))).toBeGreaterThan(0.9);
    expect(Math.max(...unforced.slice(3))).toBeLessThan(0.5);
    const forced = findStarts(segments, held, true).starts;
    expect(forced.map((found) => found.unforced)).toEqual([1, 1, 1, 1, 1]);
  });

  it('finds nothing without segments or utterances', () => {
    const nothing = { starts: [], wordsSaid: 0 };
    expect(findStarts([], utterances, true)).toEqual(nothing);
    expect(findStarts(segments, [], true)).toEqual(nothing);
  });
});
