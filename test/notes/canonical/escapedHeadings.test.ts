import { describe, expect, it } from '@jest/globals';
import { escapeHeadings, unescapeHeading } from '../../../src/notes/canonical/escapedHeadings.js';

describe('headings inside notes', () => {
  it.each([
    ['# One', '\\# One'],
    ['##', '\\##'],
    ['###\tTab', '\\###\tTab'],
    ['\\### Escaped by its author', '\\\\### Escaped by its author'],
    ['\\\\# Twice', '\\\\\\# Twice'],
  ])('%j is written as %j', (line, written) => {
    expect(escapeHeadings(line)).toBe(written);
    expect(unescapeHeading(written)).toBe(line);
  });

  it.each([
    '#### Four',
    ' ### Indented',
    '#1050001',
    '#hashtag',
    'a ### b',
    'Title',
    '=====',
    '\\a',
    '> ### Quoted',
    '###\u00A0a',
  ])('%j stays as it is', (line) => {
    expect(escapeHeadings(line)).toBe(line);
    expect(unescapeHeading(line)).toBe(line);
  });

  it('leaves fenced code alone', () => {
    const notes = '```sh\n### a comment\n```';
    expect(escapeHeadings(`${notes}\n### A heading`)).toBe(`${notes}\n\\### A heading`);
  });
});
