import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { markdownBlock } from '../../src/domain/markdownBlock.js';

describe('markdownBlock', () => {
  it.each([
    ['ends lines with \\n', 'a\r\nb\rc\u2028d', 'a\nb\nc\nd'],
    ['drops blank lines above and white space below', '\n  \n  code\n\n \n', '  code'],
    ['keeps the spaces that break a line', 'one  \ntwo', 'one  \ntwo'],
    ['drops control characters but tabs', 'a\u0000\u0007\tb', 'a\tb'],
    ['closes a fence that was left open', '~~~~ js\n### code', '~~~~ js\n### code\n~~~~'],
    ['leaves nothing of white space', ' \n\t\n', ''],
  ])('%s', (_, text, kept) => {
    expect(markdownBlock(text)).toBe(kept);
  });

  it('leaves what it made as it is', () => {
    const lines = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('```', '~~~', ' ', '\r', '\u2029'),
    );
    fc.assert(
      fc.property(fc.array(lines), (texts) => {
        const block = markdownBlock(texts.join('\n'));
        expect(markdownBlock(block)).toBe(block);
      }),
    );
  });
});
