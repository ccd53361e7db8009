import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { oneLine } from '../../src/domain/oneLine.js';

describe('oneLine', () => {
  it.each([
    [
      'folds line breaks and control characters to a space',
      'a\r\nb\u2028c\u0085d\u0000e\tf',
      'a b c d e f',
    ],
    ['trims both ends, also of spaces that do not break', '\u00A0\uFEFF a \u00A0', 'a'],
    [
      'keeps spaces, joined emoji and directions inside',
      'a  b 👩‍👩‍👧 \u202Eשלום',
      'a  b 👩‍👩‍👧 \u202Eשלום',
    ],
    ['replaces half a character', 'a\uD83Db', 'a\uFFFDb'],
  ])('%s', (_, text, line) => {
    expect(oneLine(text)).toBe(line);
  });

  it('leaves what it made as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(oneLine(oneLine(text))).toBe(oneLine(text));
      }),
    );
  });
});
