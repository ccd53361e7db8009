import { describe, expect, it } from '@jest/globals';
import { xmlLine, xmlText, xmlTexts } from '../../src/feeds/xmlText.js';

describe('xmlText', () => {
  it('leaves out what XML cannot hold and keeps every other character', () => {
    expect(xmlText('a\u0000\u0008b\uFFFE\tשלום 😀')).toBe('ab\tשלום 😀');
    expect(xmlText('half \uD83D')).toBe('half \uFFFD');
  });

  it('ends lines as an XML reader gives them back', () => {
    expect(xmlText('a\r\nb\rc\n')).toBe('a\nb\nc\n');
  });
});

describe('xmlLine', () => {
  it('folds a text into one line', () => {
    expect(xmlLine(' a\r\n  b\u0000 ')).toBe('a b');
  });
});

describe('xmlTexts', () => {
  it('reaches every text inside a value and leaves the rest alone', () => {
    const date = new Date(0);
    expect(xmlTexts({ a: ['\u0001x', 2, null], b: { c: 'y\r\n' }, date })).toEqual({
      a: ['x', 2, null],
      b: { c: 'y\n' },
      date,
    });
  });
});
