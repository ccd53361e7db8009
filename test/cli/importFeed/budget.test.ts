import { describe, expect, it } from '@jest/globals';
import { budgetOf } from '../../../src/cli/importFeed/budget.js';

describe('a budget', () => {
  it('lasts until its bytes are spent, as UTF-8 counts them', () => {
    const { spend, spent } = budgetOf({ bytes: 4, ms: 1000 }, () => 0);
    spend('a');
    spend('é');
    expect(spent()).toBeNull();
    spend('b');
    expect(spent()).toBe('bytes');
  });

  it('lasts until its time has passed, from when it began', () => {
    let now = 5000;
    const { spent } = budgetOf({ bytes: 4, ms: 1000 }, () => now);
    now = 5999;
    expect(spent()).toBeNull();
    now = 6000;
    expect(spent()).toBe('time');
  });
});
