import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { findInCues, type Found } from '../../src/listening/findInCues.js';

const texts = ['You can now round', 'per line. Café, CAFE\u0301!', 'Round per', 'line: it’s done.'];
const find = findInCues(texts);

/** What was found, as it stands in the texts. */
function shown({ from, to }: Found, all = texts): string {
  if (from.cue === to.cue) return (all[from.cue] ?? '').slice(from.offset, to.offset);
  const between = all.slice(from.cue + 1, to.cue);
  const first = (all[from.cue] ?? '').slice(from.offset);
  return [first, ...between, (all[to.cue] ?? '').slice(0, to.offset)].join(' | ');
}
const found = (query: string) => find(query).map((each) => shown(each));

describe('search in a transcript', () => {
  it('finds words in any case', () => {
    expect(found('ROUND')).toEqual(['round', 'Round']);
    expect(find('round')[0]).toEqual({ from: { cue: 0, offset: 12 }, to: { cue: 0, offset: 17 } });
  });

  it('finds phrases across cues', () => {
    expect(found('round per line')).toEqual(['round | per line', 'Round per | line']);
    expect(found('  now   round ')).toEqual(['now round']);
  });

  it('ignores diacritics, however they are written, on either side', () => {
    expect(found('cafe')).toEqual(['Café', 'CAFE\u0301']);
    expect(found('CAFÉ')).toEqual(['Café', 'CAFE\u0301']);
  });

  it('takes one apostrophe for another, and forms of a letter for the letter', () => {
    expect(found("it's")).toEqual(['it’s']);
    expect(findInCues(['Straße, ΟΔΟΣ, ﬁve'])('STRASSE')).toHaveLength(1);
    expect(findInCues(['Straße, ΟΔΟΣ, ﬁve'])('οδος')).toHaveLength(1);
    expect(findInCues(['Straße, ΟΔΟΣ, ﬁve'])('five')).toHaveLength(1);
  });

  it('finds nothing for nothing', () => {
    expect([find(''), find('  '), find('zzz'), findInCues([])('a')]).toEqual([[], [], [], []]);
    expect(find('\u0301')).toEqual([]);
  });

  it('finds every part of what was said, in order and without overlap', () => {
    const words = fc.array(fc.string({ unit: fc.constantFrom('a', 'B', 'é', ' ', 'ß', '.') }));
    fc.assert(
      fc.property(words, fc.nat(), fc.nat({ max: 6 }), (said, start, length) => {
        const whole = said.join(' ');
        const at = whole.length === 0 ? 0 : start % whole.length;
        const query = whole.slice(at, at + length);
        const all = findInCues(said)(query);
        if (query.trim() === '') expect(all).toEqual([]);
        else expect(all.length).toBeGreaterThan(0);
        for (const [i, { from, to }] of all.entries()) {
          const before = all[i - 1]?.to ?? { cue: 0, offset: 0 };
          const order = [before, from, to].map(({ cue, offset }) => cue * 1000 + offset);
          expect(order).toEqual([...order].sort((a, b) => a - b));
        }
      }),
    );
  });

  it('never throws, whatever is said and asked', () => {
    const any = fc.string({ unit: 'binary' });
    fc.assert(
      fc.property(fc.array(any), any, (said, query) => {
        for (const each of findInCues(said)(query)) expect(shown(each, said)).not.toBe('');
      }),
    );
  });
});
