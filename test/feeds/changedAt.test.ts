import { describe, expect, it } from '@jest/globals';
import { changedAt } from '../../src/feeds/changedAt.js';
import { anEntry } from '../support/entries.js';

const at = (over: Parameters<typeof anEntry>[0]) =>
  changedAt(
    { ...anEntry(over), updatedAt: '2026-04-01T10:00:00Z' },
    'Europe/Berlin',
  )?.toISOString();

describe('when readers could first see an episode as it is', () => {
  it('is when its text was saved', () => {
    expect(at({ published: '2026-05-01' })).toBe('2026-04-01T10:00:00.000Z');
    expect(at({ status: 'scheduled', published: '2026-03-31' })).toBe('2026-04-01T10:00:00.000Z');
  });

  it('is when it came out by its schedule, when that was later', () => {
    expect(at({ status: 'scheduled', published: '2026-05-01' })).toBe('2026-04-30T22:00:00.000Z');
  });
});
