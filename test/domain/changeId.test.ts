import { describe, expect, it } from '@jest/globals';
import { parseChangeId } from '../../src/domain/changeId.js';

describe('a change ID', () => {
  it.each(['#1044274', '(1044274)', '1044274', ' #1044274 ', '# 1044274', '(#1044274)'])(
    'is read from %j',
    (text) => {
      expect(parseChangeId(text)).toBe('1044274');
    },
  );

  it('may have six digits', () => {
    expect(parseChangeId('#975755')).toBe('975755');
  });

  it.each([
    '',
    '2026',
    '(2026)',
    '12345678',
    '#10442',
    '1044274a',
    '1e6',
    '(1044274',
    '１０４４２７４',
  ])('is not read from %j', (text) => {
    expect(parseChangeId(text)).toBeNull();
  });
});
