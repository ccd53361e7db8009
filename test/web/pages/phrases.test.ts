import { describe, expect, it } from '@jest/globals';
import { inWords, versionsInWords } from '../../../src/web/pages/phrases.js';

describe('phrases', () => {
  it('join in words', () => {
    expect([inWords([]), inWords(['a']), inWords(['a', 'b', 'c'])]).toEqual([
      '',
      'a',
      'a, b and c',
    ]);
  });

  it('name versions', () => {
    expect(versionsInWords(['2.208', '2.210'])).toBe('versions 2.208 and 2.210');
    expect(versionsInWords([])).toBe('');
  });
});
