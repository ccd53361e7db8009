import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { escapedMarkdown } from '../../src/domain/escapedMarkdown.js';
import { plainText } from '../../src/markdown/plain.js';

describe('a text written as Markdown', () => {
  it.each([
    ['a | b', 'a \\| b'],
    ['1. one', '1\\. one'],
    ['- one', '\\- one'],
    ['<script>', '\\<script\\>'],
    ['[x](y)', '\\[x\\](y)'],
    ['two\nlines', 'two lines'],
  ])('%j becomes %j', (text, markdown) => {
    expect(escapedMarkdown(text)).toBe(markdown);
  });

  it('shows just that text', () => {
    const signs = fc.string({
      unit: fc.constantFrom(...'ab1 *_`[]()<>#|~&!\\-+=.'.split(/(?:)/u)),
    });
    fc.assert(
      fc.property(signs, (text) => {
        const shown = text.replace(/\s+/g, ' ').trim();
        expect(plainText(`- x ${escapedMarkdown(text)}`).replace(/^x ?/, '')).toBe(shown);
      }),
    );
  });
});
