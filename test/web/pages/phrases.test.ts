import { describe, expect, it } from '@jest/globals';
import { count, inWords, versionsInWords } from '../../../src/web/pages/phrases.js';

describe('phrases', () => {
  it('count one and many', () => {
    expect([count(1, 'segment'), count(0, 'segment'), count(1204, 'change')]).toEqual([
      '1 segment',
      '0 segments',
      '1,204 changes',
    ]);
  });

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
