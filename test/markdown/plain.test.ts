import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { plainText } from '../../src/markdown/plain.js';
import { HOSTILE } from './hostile.js';

describe('plain text of Markdown', () => {
  it.each([
    ['**Round** _per_ [line](https://x.example)', 'Round per line'],
    ['# Title\n\nText', 'Title Text'],
    ['- a\n- b\n  1. c', 'a b c'],
    ['R&amp;D &copy; &lt;b&gt; &quot;x&quot;', 'R&D © <b> "x"'],
    ['set `<b>` & `a_b`', 'set <b> & a_b'],
    ['```\ncode  here\n```', 'code here'],
    ['Dear <customer name>', 'Dear <customer name>'],
    ['a<br>b', 'a b'],
    ['a | b\n--|--\n1 | 2', 'a b 1 2'],
    ['![Map](https://x.example/map.png)', 'Map'],
    ['⚠️ Off by default', '⚠️ Off by default'],
    ['1. first', 'first'],
    ['plain  words, 2.210 (1050001)', 'plain words, 2.210 (1050001)'],
    ['', ''],
  ])('%j reads %j', (markdown, text) => {
    expect(plainText(markdown)).toBe(text);
  });

  it.each(['script', 'style', 'iframe', 'form', 'svg'])('leaves out what a %s holds', (name) => {
    expect(plainText(`a <${name}>x</${name}> b`)).toBe('a b');
  });

  it('is one line, whatever comes in', () => {
    const piece = fc.oneof(
      fc.constantFrom(...HOSTILE),
      fc.string({ unit: 'binary', maxLength: 12 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 6 }), (pieces) => {
        expect(plainText(pieces.join(' '))).toMatch(/^(?:\S(?:[^\s]| (?! ))*)?$/u);
      }),
      { numRuns: 200 },
    );
  });

  it('reads words the same with and without the reader of Markdown', () => {
    const words = fc.array(
      fc.constantFrom('a', '+', '-', '1.', '"', "'", '(x)', '2.210', ':', '!', '=', '%'),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(words, (list) => {
        const text = list.join(' ');
        expect(plainText(`${text}\n`)).toBe(plainText(text));
      }),
    );
  });
});
