import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { decode } from '../../src/net/decode.js';

const latin1 = (text: string) => Buffer.from(text, 'latin1');
const utf16 = (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le');

describe('the characters of a text', () => {
  it.each([
    ['UTF-8 when nothing is said', Buffer.from('<a>ü — 日本</a>'), '', '<a>ü — 日本</a>'],
    ['the charset of the header', latin1('ü'), 'text/xml; charset=ISO-8859-1', 'ü'],
    ['a charset in quotes', latin1('ü'), 'text/xml;charset="iso-8859-1"; x=y', 'ü'],
    [
      'its XML declaration',
      latin1('<?xml version="1.0" encoding="iso-8859-1"?>ü'),
      'text/xml',
      '<?xml version="1.0" encoding="iso-8859-1"?>ü',
    ],
    ['a byte order mark before all else', Buffer.from('\uFEFFü'), 'text/xml; charset=latin1', 'ü'],
    ['UTF-16 with its mark', utf16('<a>ü</a>'), 'text/xml', '<a>ü</a>'],
    ['UTF-16, big end first', utf16('ü').swap16(), '', 'ü'],
    ['Cyrillic', Buffer.from([0xcf, 0xf0, 0xe8]), 'text/xml; charset=windows-1251', 'При'],
    [
      'Windows-1252 when it is not the UTF-8 that it says it is',
      Buffer.from([0x93, 0x61, 0x94]),
      'text/xml; charset=utf-8',
      '“a”',
    ],
    ['UTF-8 when the charset is unknown', Buffer.from('ü'), 'text/xml; charset=klingon', 'ü'],
    [
      'UTF-8 when the declaration says UTF-16',
      Buffer.from('<?xml encoding="utf-16"?>ü'),
      '',
      '<?xml encoding="utf-16"?>ü',
    ],
  ])('are read by %s', (_name, bytes, type, text) => {
    expect(decode(bytes, type)).toBe(text);
  });

  it('come back as they were written in UTF-8, and any bytes are some text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        fc.pre(!text.startsWith('\uFEFF') && !/^\s*<\?xml/.test(text));
        expect(decode(Buffer.from(text), '')).toBe(text);
      }),
    );
    fc.assert(
      fc.property(fc.uint8Array(), fc.string(), (bytes, type) => {
        expect(typeof decode(Buffer.from(bytes), type)).toBe('string');
      }),
    );
  });
});
