import { describe, expect, it } from '@jest/globals';
import { counted } from '../../src/domain/counted.js';

describe('counted', () => {
  it.each([
    [0, 'segment', undefined, '0 segments'],
    [1, 'segment', undefined, '1 segment'],
    [1234, 'segment', undefined, '1,234 segments'],
    [2, 'entry', 'entries', '2 entries'],
  ])('%d %s', (number, one, many, text) => {
    expect(counted(number, one, many)).toBe(text);
  });
});
