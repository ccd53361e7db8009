import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { askedSecond, momentSegment } from '../../../src/web/pages/momentSegment.js';
import { aLibrary } from '../../support/aLibrary.js';
import { anEpisode, aSegment, at } from '../../support/builders.js';

const library = aLibrary({
  episodes: [
    anEpisode({
      duration: 2000,
      segments: [
        aSegment({ id: 'late', time: at(1529) }),
        aSegment({ id: 'twin', time: at(1529) }),
        aSegment({ id: 'early', time: at(10, 60) }),
        aSegment({ id: 'none' }),
      ],
    }),
  ],
});
const named = (t: string | null) => {
  const entry = library.episode(21);
  return entry && (momentSegment(entry, t)?.segment.id ?? null);
};

describe('the segment that an address names', () => {
  it.each(['25:29', '1529', '1529s', '25m29s', '0:25:29', '26:00', '33:20'])(
    'is the one that plays at %s, of two that share a start the first',
    (t) => {
      expect(named(t)).toBe('late');
    },
  );

  it.each([
    [null, 'no moment'],
    ['99:99:99', 'no time'],
    ['', 'nothing'],
    ['0:05', 'before the first'],
    ['1:30', 'behind the end of a segment'],
    ['33:21', 'past the end of the recording'],
  ])('is none for %j: %s', (t, _why) => {
    expect(named(t)).toBeNull();
  });

  it('is found in whatever somebody types, or none is', () => {
    fc.assert(
      fc.property(fc.string(), (t) => {
        expect([null, 'late', 'early']).toContain(named(t));
      }),
    );
  });
});

describe('the second that an address names', () => {
  it.each([
    ['25:29', 1529],
    ['33:20', 2000],
    ['33:21', null],
    ['99:99', null],
    [null, null],
  ])('is in %j the second %j of a recording of 2000', (t, second) => {
    expect(askedSecond({ duration: 2000 }, t)).toBe(second);
  });

  it('may be any while the length is not known', () => {
    expect(askedSecond({ duration: null }, '9:59:59')).toBe(35_999);
  });
});
