import { describe, expect, it } from '@jest/globals';
import { copyrightHolder } from '../../src/feeds/copyrightHolder.js';

describe('the holder of the rights', () => {
  it.each([
    ['© 2021-2026 Rising Tide', 'Rising Tide'],
    ['Copyright (c) 2026, Rising  Tide', 'Rising Tide'],
    ['2021–present Rising Tide', 'Rising Tide'],
    ['Rising Tide 2026', 'Rising Tide 2026'],
    ['2600 Quarterly', '2600 Quarterly'],
    ['Copyrighters Ltd', 'Copyrighters Ltd'],
    ['© 2026', null],
    ['', null],
    [null, null],
  ])('of %j is %j', (given, holder) => {
    expect(copyrightHolder(given)).toBe(holder);
  });
});
