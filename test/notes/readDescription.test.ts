import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { htmlToMarkdown, plainToMarkdown } from '../../src/notes/html/htmlToMarkdown.js';
import { readDescription } from '../../src/notes/readDescription.js';
import { aContext } from '../support/builders.js';

const read = (notes: string, summary = '', page: string | null = null) =>
  readDescription(notes, summary, page, aContext());

describe('readDescription', () => {
  it('reads notes of this series as segments', () => {
    const notes =
      'Invoices can round per line | v2.210 #1050001 | 25:29\n\nPer line.\n\nReminders can wait | v2.210 #1050002 | 31:00\n';
    const { summary, segments, versions } = read(notes, 'What is new.');
    expect(summary).toBe('What is new.');
    expect(segments.map(({ title, time, notes: text }) => [title, time?.start, text])).toEqual([
      ['Invoices can round per line', 1529, 'Per line.'],
      ['Reminders can wait', 1860, ''],
    ]);
    expect(versions).toEqual(['2.210']);
  });

  it('keeps any other text whole, and makes no segment of its sentences', () => {
    const notes = 'We talk with Amy about rounding.\n\nFollow us. Write to us.';
    expect(read(notes)).toEqual({ summary: notes, segments: [], versions: [], people: [] });
  });

  it('takes a list of times out of a text that it keeps whole', () => {
    const notes =
      'We talk with Amy.\n\n0:00 Welcome\n5:12 Rounding\n1:02:03 Goodbye\n\nFollow us on the web.';
    const { summary, segments } = read(notes);
    expect(summary).toBe(notes);
    expect(segments.map(({ title, time }) => [title, time?.start])).toEqual([
      ['Welcome', 0],
      ['Rounding', 312],
      ['Goodbye', 3723],
    ]);
  });

  it('makes no highlight of a chapter, unless its heading says so', () => {
    const lines = '(0:30) Invoices can round #1050000\n\nPer line.\n\n(1:30) Billing #1050001\n';
    const others = `${lines}\nReminders can wait with #1050002, too. Tickets refresh with #1050003.\n`;
    for (const notes of [lines, others]) {
      expect(read(notes).segments.some(({ time }) => time !== null)).toBe(true);
      expect(read(notes).segments.filter(({ highlight }) => highlight)).toEqual([]);
    }
    const { segments } = read(`Highlights:\n\n${lines}`);
    expect(segments.map(({ section, highlight }) => [section, highlight])).toEqual([
      ['Highlights', true],
      ['Highlights', true],
    ]);
  });

  it('puts two texts one behind the other, unless one says it all', () => {
    expect(read('Longer notes.', 'A summary.').summary).toBe('A summary.\n\nLonger notes.');
    expect(read('**A summary.** And more.', 'A summary.').summary).toBe('**A summary.** And more.');
    expect(read('A summary', 'A summary. And more.').summary).toBe('A summary. And more.');
  });

  it('does not take a description that begins with front matter at its word', () => {
    const notes =
      '---\nnumber: 3\nguid: stolen\n---\n\n### A | 0:00\n\n### B | 1:00\n\n### C | 2:00';
    expect(read(notes)).toMatchObject({ summary: notes, segments: [] });
  });

  it('never throws, and loses nothing of a text without notes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        read(htmlToMarkdown(text), plainToMarkdown(text), 'https://rounding.example/12');
      }),
    );
  });
});

describe('plainToMarkdown', () => {
  it('keeps line breaks, paragraphs and signs', () => {
    expect(plainToMarkdown('First\nsecond <b>\n\n*Third* & last')).toBe(
      'First  \nsecond \\<b>\n\n\\*Third\\* & last',
    );
  });
});
