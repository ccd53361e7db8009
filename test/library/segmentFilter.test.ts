import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  EVERY_SEGMENT,
  filteredSegments,
  readSegmentFilter,
} from '../../src/library/segmentFilter.js';
import { aLibrary } from '../support/aLibrary.js';
import { aChange, anEpisode, aSegment } from '../support/builders.js';

const library = aLibrary({
  episodes: [
    anEpisode({
      number: 15,
      versions: ['2.208', '2.21'],
      segments: [
        aSegment({ id: 'a1', title: 'Invoices round', areas: ['billing'] }),
        aSegment({ id: 'a2', title: 'Tickets close', version: '2.208' }),
        aSegment({ id: 'a3', title: 'Receipts', changes: [{ id: '1050001', version: null }] }),
      ],
    }),
    anEpisode({
      number: 16,
      segments: [
        aSegment({ id: 'b1', title: 'Invoices again', version: '2.210', areas: ['billing'] }),
        aSegment({ id: 'b2', title: 'Portal', notes: 'Shows invoices.' }),
      ],
    }),
  ],
  changes: [aChange({ id: '1050001', version: '2.210' })],
});

const read = (asked: Record<string, string>) =>
  readSegmentFilter(library, { ...EVERY_SEGMENT, ...asked });
const found = (asked: Record<string, string>) => {
  const reading = read(asked);
  if (!reading.ok) return reading.message;
  return filteredSegments(library, reading.filter).map(({ segment }) => segment.id);
};

describe('a filter of segments', () => {
  it('takes everything when nothing is asked, newest episode first, then note order', () => {
    expect(found({})).toEqual(['b1', 'b2', 'a1', 'a2', 'a3']);
    expect(found({ area: ' ', version: '', q: '  ' })).toEqual(['b1', 'b2', 'a1', 'a2', 'a3']);
  });

  it('takes an area, a change, words: of the notes, or of the change that they discuss', () => {
    expect(found({ area: 'billing' })).toEqual(['b1', 'a1']);
    expect(found({ change: '#1050001' })).toEqual(['a3']);
    expect(found({ q: 'invoices' })).toEqual(['b1', 'b2', 'a1', 'a3']);
  });

  it('takes the segments of a version, and those that state none of episodes that cover it', () => {
    expect(found({ version: 'v2.21' })).toEqual(['b1', 'a1', 'a3']);
    expect(found({ version: '2.208' })).toEqual(['a1', 'a2']);
  });

  it('takes what fits all that is asked', () => {
    expect(found({ version: '2.210', area: 'billing', q: 'agan' })).toEqual(['b1']);
    expect(found({ version: '2.208', change: '1050001' })).toEqual([]);
  });

  it('takes only what has all the words, even when nothing has', () => {
    expect(found({ q: 'invoices portal' })).toEqual(['b2']);
    expect(found({ q: 'invoices webhooks' })).toEqual([]);
    expect(library.search('invoices webhooks', { limit: 9, offset: 0 }).total).toBeGreaterThan(0);
  });

  it('finds what the search finds: IDs, versions and words with small mistakes', () => {
    for (const q of ['1050001', 'v2.21', 'invoces', 'tickets close', 'nothing at all']) {
      const { items } = library.search(q, { limit: 100, offset: 0 });
      const segments = items.flatMap(({ moments }) => moments.map(({ segmentId }) => segmentId));
      expect([...(found({ q }) as string[])].sort()).toEqual(segments.sort());
    }
  });

  it('is empty for what is possible and not there yet', () => {
    expect(found({ version: '2.214' })).toEqual([]);
    expect(found({ change: '1099999' })).toEqual([]);
    expect(found({ q: '???' })).toEqual([]);
    for (const q of ['version:2.214', 'version:2.214 invoices', 'episode:99']) {
      expect(found({ q })).toEqual([]);
    }
  });

  it.each([
    [{ version: 'abc' }, '“abc” cannot be a version: write it as 2.210.'],
    [{ area: 'Nowhere' }, 'There is no area “Nowhere”: there are billing, ai and slas.'],
    [{ q: 'area:nope round' }, 'There is no area “nope”: there are billing, ai and slas.'],
    [
      { q: 'colour:red' },
      'There is no filter “colour:”: there are area, version, episode, has, is and kind.',
    ],
    [{ change: '12' }, '“12” cannot be the ID of a change: it has six or seven digits.'],
  ])('refuses %j in words', (asked, message) => {
    expect(found(asked as Record<string, string>)).toBe(message);
  });

  it('has one way of asking for the same', () => {
    const query = (asked: Record<string, string>) => {
      const reading = read(asked);
      return reading.ok && reading.canonicalQuery;
    };
    expect(query({})).toBe('');
    expect(query({ area: ' Billing' })).toBe('?area=billing');
    expect(query({ q: ' a&b ', change: '(1050001)', version: 'v2.21', area: 'billing' })).toBe(
      '?area=billing&version=2.210&change=1050001&q=a%26b',
    );
  });

  it('takes any words, and its address asks for the same again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (q) => {
        const reading = read({ q });
        if (!reading.ok) throw new Error(reading.message);
        const again = new URLSearchParams(reading.canonicalQuery).get('q');
        expect(read({ q: again ?? '' })).toEqual(reading);
      }),
      { numRuns: 100 },
    );
  });
});
