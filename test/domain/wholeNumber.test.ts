import { describe, expect, it } from '@jest/globals';
import { parseWholeNumber } from '../../src/domain/wholeNumber.js';

describe('parseWholeNumber', () => {
  it.each([
    ['0', 0],
    ['7', 7],
    ['99', 99],
  ])('reads %j', (text, number) => {
    expect(parseWholeNumber(text, 99)).toBe(number);
  });

  it.each(['', '100', '-1', '+1', '1e1', '1.0', '01', ' 1', '1 ', 'one', '٣', '9'.repeat(400)])(
    'refuses %j',
    (text) => {
      expect(parseWholeNumber(text, 99)).toBeNull();
    },
  );
});
