import { describe, expect, it } from '@jest/globals';
import { doubtsAbout } from '../../src/timing/doubts.js';
import type { Proposals } from '../../src/timing/proposals.js';

const aProposing = (over: Partial<Proposals> = {}): Proposals => ({
  items: [],
  confidence: 0.7,
  doubt: null,
  isWhole: true,
  ...over,
});
const cueAt = (start: number) => ({ start, end: start + 2, text: 'words' });
const until = (end: number) => [{ start: end - 2, end, text: 'words' }];

describe('doubts about captions', () => {
  it('are none of captions that fit', () => {
    expect(doubtsAbout(aProposing(), 600, until(600))).toEqual([]);
  });

  it('are said of captions that hardly fit, and that nothing is proposed', () => {
    const [doubt] = doubtsAbout(
      aProposing({ doubt: 'hardly-fit', confidence: 0.12 }),
      null,
      until(600),
    );
    expect(doubt).toContain('hardly fit the notes (0.12 of 1), so no time is proposed');
  });

  it.each([
    [600, 615, 'The captions go on to 10:15, and the episode lasts 10:00'],
    [600, 300, 'The captions end at 5:00, and the episode lasts 10:00'],
  ])('are said of captions of %i s that end at %i s', (duration, last, words) => {
    expect(doubtsAbout(aProposing(), duration, until(last))).toEqual([
      expect.stringContaining(words),
    ]);
  });

  it.each([
    [600, 605],
    [600, 500],
    [null, 9999],
  ])('are not said of captions of %p s that end at %i s', (duration, last) => {
    expect(doubtsAbout(aProposing(), duration, until(last))).toEqual([]);
  });

  it('are said of captions that seem to lack a part, unless more is known of that', () => {
    const partial = aProposing({ isWhole: false });
    const words = expect.stringContaining('before anybody says goodbye') as unknown;
    expect(doubtsAbout(partial, null, until(300))).toEqual([words]);
    expect(doubtsAbout(partial, 350, until(300))).toEqual([words]);
    expect(doubtsAbout(partial, 600, until(300))).toEqual([expect.stringContaining('end at 5:00')]);
    const unfit = aProposing({ isWhole: false, doubt: 'hardly-fit' });
    expect(doubtsAbout(unfit, null, until(300))).toEqual([expect.stringContaining('hardly fit')]);
  });

  it('are said of captions whose times go back, with where and how often', () => {
    expect(doubtsAbout(aProposing(), null, [0, 900, 1799.5, 3, 800, 5].map(cueAt))).toEqual([
      expect.stringContaining('go back 2 times, first from 29:59 to 0:03'),
    ]);
    expect(doubtsAbout(aProposing(), null, [0, 4, 3, 9, 1].map(cueAt))).toEqual([]);
    expect(doubtsAbout(aProposing(), null, [])).toEqual([]);
  });
});
