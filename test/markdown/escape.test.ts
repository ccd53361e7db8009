import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { escapedAttribute, escapedText } from '../../src/markdown/escape.js';
import { xmlSafe } from '../../src/markdown/safeText.js';
import { xmlTextsAt } from '../support/xml.js';

describe('escaping', () => {
  it('writes references in place of marks, once', () => {
    expect(escapedText(`<a b="c">'&amp;`)).toBe(`&lt;a b="c"&gt;'&amp;amp;`);
    expect(escapedAttribute(`<a b="c">'`)).toBe('&lt;a b=&quot;c&quot;&gt;&#39;');
  });

  it('is read back to the same text as content and as an attribute', () => {
    const line = fc
      .string({ unit: 'binary' })
      .map((text) => xmlSafe(text).replace(/[\t\n\r]/g, ''));
    fc.assert(
      fc.property(line, (text) => {
        const xml = `<x y="${escapedAttribute(text)}" z='${escapedAttribute(text)}'>${escapedText(text)}</x>`;
        expect(xmlTextsAt(xml, '/x | /x/@y | /x/@z')).toEqual([text, text, text]);
      }),
      { numRuns: 60 },
    );
  });
});
