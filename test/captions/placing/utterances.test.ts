import { describe, expect, it } from '@jest/globals';
import type { Cue } from '../../../src/captions/cue.js';
import { utterancesOf } from '../../../src/captions/placing/utterances.js';

const cue = (start: number, end: number, text: string, voice?: string): Cue => ({
  start,
  end,
  text,
  ...(voice === undefined ? {} : { voice }),
});
const textsOf = (cues: readonly Cue[]) => utterancesOf(cues).map(({ text }) => text);
const turnsOf = (cues: readonly Cue[]) => utterancesOf(cues).map(({ startsTurn }) => startsTurn);

describe('utterances', () => {
  it('join captions of a word each until they last a second', () => {
    const words = 'we round each line now'.split(' ');
    const cues = words.map((word, i) => cue(i * 0.4, (i + 1) * 0.4, word));
    expect(utterancesOf(cues).map(({ start, text }) => [start, text])).toEqual([
      [0, 'we round each'],
      [expect.closeTo(1.2), 'line now'],
    ]);
  });

  it('do not join across a pause, nor across speakers', () => {
    expect(textsOf([cue(0, 0.5, 'well'), cue(2, 2.5, 'no')])).toEqual(['well', 'no']);
    expect(textsOf([cue(0, 0.5, 'well', 'Ada'), cue(0.5, 1, 'no', 'Bo')])).toEqual(['well', 'no']);
  });

  it('part a caption that lasts long, with its words spread evenly', () => {
    const parts = utterancesOf([cue(10, 26, 'a b c d e f g h')]);
    expect(parts.map(({ start, end, text }) => [start, end, text])).toEqual([
      [10, 14, 'a b'],
      [14, 18, 'c d'],
      [18, 22, 'e f'],
      [22, 26, 'g h'],
    ]);
    expect(textsOf([cue(0, 600, 'silence')])).toEqual(['silence']);
  });

  it('know where somebody else begins to speak, and take the mark away', () => {
    const marked = [cue(0, 3, 'hello'), cue(3, 6, '>> hello to you'), cue(6, 9, '- and you')];
    expect(textsOf(marked)).toEqual(['hello', 'hello to you', 'and you']);
    expect(turnsOf(marked)).toEqual([false, true, true]);
    const named = [cue(0, 3, 'hello', 'Ada'), cue(3, 6, 'right', 'Ada'), cue(6, 9, 'yes', 'Bo')];
    expect(turnsOf(named)).toEqual([false, false, true]);
  });

  it('stand in order of time, each line once and in one line', () => {
    expect(textsOf([cue(9, 12, 'later'), cue(0, 3, 'two\nlines'), cue(9, 12, 'later')])).toEqual([
      'two lines',
      'later',
    ]);
  });

  it('of ten hours are no more than of three', () => {
    const cues = Array.from({ length: 36_000 }, (_, i) => cue(i, i + 1, `word${i}`));
    const utterances = utterancesOf(cues);
    expect(utterances.length).toBeLessThanOrEqual(12_000);
    expect(utterances.at(-1)?.end).toBe(36_000);
  });

  it('of nothing are none', () => {
    expect(utterancesOf([])).toEqual([]);
  });
});
