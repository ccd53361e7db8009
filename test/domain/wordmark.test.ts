import { describe, expect, it } from '@jest/globals';
import { wordmarkOf } from '../../src/domain/wordmark.js';

describe('the wordmark', () => {
  it('finds the brackets of the title', () => {
    expect(wordmarkOf('By the [run]Book')).toEqual({
      before: 'By the ',
      inBrackets: 'run',
      after: 'Book',
    });
  });

  it.each([['Untitled show'], ['Odd [title'], ['']])('leaves “%s” as it is', (title) => {
    expect(wordmarkOf(title)).toEqual({ before: title, inBrackets: null, after: '' });
  });
});
