import { describe, expect, it } from '@jest/globals';
import { numberInTitle } from '../../../src/exchange/feed/numberInTitle.js';

const SHOW = 'By the [run]Book';

describe('numberInTitle', () => {
  it.each([
    ['Episode 12: Rounding', 12, 'Rounding'],
    ['Ep. 12 - Rounding', 12, 'Rounding'],
    ['ep12 Rounding', 12, 'Rounding'],
    ['EPISODE #012 | Rounding', 12, 'Rounding'],
    ['#12 Rounding', 12, 'Rounding'],
    ['#12: Rounding', 12, 'Rounding'],
    ['S2E5 | Rounding', 5, 'Rounding'],
    ['Season 2 Episode 5: Rounding', 5, 'Rounding'],
    ['E12 – Rounding', 12, 'Rounding'],
    ['012: Rounding', 12, 'Rounding'],
    ['Rounding (Ep. 12)', 12, 'Rounding'],
    ['Rounding | Episode 12', 12, 'Rounding'],
    ['Rounding (#12)', 12, 'Rounding'],
    ['By the [run]Book Episode 12: Rounding', 12, 'Rounding'],
    ['By the [run]Book: Rounding', null, 'Rounding'],
    ['Episode 12', 12, ''],
    ['By the [run]Book - Episode 12', 12, ''],
  ])('reads %s', (written, number, title) => {
    expect(numberInTitle(written, SHOW)).toEqual({ number, title });
  });

  it.each([
    'Rounding',
    '3 ways to round',
    '2026: a review',
    '#1044274 in practice',
    'Episode 1.5: an aside',
    'The Episode 12 years ago',
    'By the [run]Book',
    'By the [run]Books of others',
    '',
  ])('leaves %j as it is', (title) => {
    expect(numberInTitle(title, SHOW)).toEqual({ number: null, title });
  });
});
