import { describe, expect, it } from '@jest/globals';
import type { Stretch } from '../../src/listening/listening.js';
import { offeredSelection, type OfferedSegment } from '../../src/listening/offeredSelection.js';

const stretch = (segment: string, start: number, end: number | null): Stretch => ({
  episode: 18,
  segment,
  title: '',
  href: '',
  start,
  end,
  until: end,
});
const STRETCHES = [stretch('aa', 0, 60), stretch('bb', 60, 180), stretch('cc', 180, null)];

const page = (over: Record<string, Partial<OfferedSegment>>): OfferedSegment[] =>
  ['aa', 'bb', 'cc', 'untimed'].map((id) => ({
    id,
    isShown: true,
    isHighlight: false,
    ...over[id],
  }));
const only = (...ids: string[]) =>
  page(
    Object.fromEntries(
      ['aa', 'bb', 'cc', 'untimed'].map((id) => [id, { isShown: ids.includes(id) }]),
    ),
  );

describe('an episode’s page offers to play', () => {
  it('nothing in particular while all is shown', () => {
    expect(offeredSelection(STRETCHES, page({}))).toEqual({ stretches: [], label: null, hint: '' });
  });

  it('its highlights while all is shown', () => {
    const offer = offeredSelection(
      STRETCHES,
      page({ aa: { isHighlight: true }, bb: { isHighlight: true } }),
    );
    expect(offer.label).toBe('Play all 2 highlights, 3 min');
    expect(offer.stretches.map(({ segment }) => segment)).toEqual(['aa', 'bb']);
  });

  it('what somebody chose, and says what has no time', () => {
    const offer = offeredSelection(STRETCHES, only('bb', 'cc', 'untimed'));
    expect(offer.label).toBe('Play these 2, at least 2 min');
    expect(offer.hint).toContain('1 has no time and is left out.');
    expect(offer.stretches.map(({ segment }) => segment)).toEqual(['bb', 'cc']);
  });

  it('a single one', () => {
    expect(offeredSelection(STRETCHES, only('aa')).label).toBe('Play this one, 1 min');
  });

  it('nothing, with one line, when none of them has a time', () => {
    expect(offeredSelection(STRETCHES, only('untimed'))).toEqual({
      stretches: [],
      label: null,
      hint: 'It has no time yet.',
    });
  });

  it('nothing when nothing is left', () => {
    expect(offeredSelection(STRETCHES, only()).hint).toBe('');
  });
});
