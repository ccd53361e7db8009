import { describe, expect, it } from '@jest/globals';
import { lastModified, modifiedMemory } from '../../../src/web/representations/modified.js';

describe('when an address last changed', () => {
  it('is when the site did, as long as its bytes stay', () => {
    const modifiedAt = modifiedMemory(10);
    expect(modifiedAt('/a', 'one', { changedAt: 1000, now: 5000 })).toBe(1000);
    expect(modifiedAt('/a', 'one', { changedAt: 1000, now: 9000 })).toBe(1000);
  });

  it('stays when a save leaves its bytes as they were, and moves to the save that did not', () => {
    const modifiedAt = modifiedMemory(10);
    modifiedAt('/a', 'one', { changedAt: 1000, now: 5000 });
    expect(modifiedAt('/a', 'one', { changedAt: 7000, now: 9000 })).toBe(1000);
    expect(modifiedAt('/a', 'two', { changedAt: 10_000, now: 12_000 })).toBe(10_000);
  });

  it('is now when a file was replaced after the save that was seen', () => {
    const modifiedAt = modifiedMemory(10);
    modifiedAt('/a', 'one', { changedAt: 1000, now: 5000 });
    modifiedAt('/a', 'one', { changedAt: 7000, now: 8000 });
    expect(modifiedAt('/a', 'two', { changedAt: 7000, now: 9000 })).toBe(9000);
  });

  it('never goes back with the clock', () => {
    const modifiedAt = modifiedMemory(10);
    modifiedAt('/a', 'one', { changedAt: 8000, now: 9000 });
    expect(modifiedAt('/a', 'two', { changedAt: 8000, now: 3000 })).toBe(9000);
  });

  it('is now when its bytes are others although the site says nothing: a file was replaced', () => {
    const modifiedAt = modifiedMemory(10);
    modifiedAt('/a', 'one', { changedAt: 1000, now: 5000 });
    expect(modifiedAt('/a', 'two', { changedAt: 1000, now: 9000 })).toBe(9000);
    expect(modifiedAt('/a', 'two', { changedAt: 1000, now: 9900 })).toBe(9000);
    expect(modifiedAt('/b', 'one', { changedAt: 1000, now: 9900 })).toBe(1000);
  });

  it('is no earlier than the moment at which it was forgotten', () => {
    const modifiedAt = modifiedMemory(2);
    modifiedAt('/a', 'one', { changedAt: 1000, now: 5000 });
    modifiedAt('/b', 'one', { changedAt: 1000, now: 6000 });
    modifiedAt('/c', 'one', { changedAt: 1000, now: 7000 });
    expect(modifiedAt('/a', 'two', { changedAt: 1000, now: 8000 })).toBe(7000);
  });
});

describe('the date of a change', () => {
  it.each([
    [1000, 1999, null],
    [1000, 2000, 2000],
    [1001, 2000, 2000],
    [1999, 1999, null],
    [1999, 2000, 2000],
  ])('at %d ms, asked for at %d ms, is %p', (changed, now, date) => {
    expect(lastModified(changed, now)).toBe(date);
  });
});
