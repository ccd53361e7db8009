import { describe, expect, it } from '@jest/globals';
import { newSegmentId, SEGMENT_ID } from '../../src/domain/segmentId.js';

describe('a segment id', () => {
  it('is short, readable, and the same for the same first home and title', () => {
    const id = newSegmentId(16, 'Invoices can round per line', () => false);
    expect(id).toMatch(/^[2-9b-z]{6}$/);
    expect(id).toMatch(SEGMENT_ID);
    expect(newSegmentId(16, 'Invoices can round per line', () => false)).toBe(id);
    expect(newSegmentId(17, 'Invoices can round per line', () => false)).not.toBe(id);
  });

  it('is never one that is in use or was retired', () => {
    const taken = new Set<string>();
    for (let i = 0; i < 20; i += 1) taken.add(newSegmentId(16, 'All alike', (id) => taken.has(id)));
    expect(taken.size).toBe(20);
  });
});
