import { describe, expect, it } from '@jest/globals';
import { readLoose } from '../../../src/notes/loose/readLoose.js';
import { CONTEXT } from './context.js';

interface Expected {
  title: string;
  notes?: string;
  at?: number;
  version?: string;
  ids?: string[];
  section?: string;
}

const HELP = 'You can now export a quote.';
const TITLE = 'Invoices can round per line';

const SHAPES: { shape: string; lines: string[]; segments: Expected[] }[] = [
  {
    shape: 'a title with fields, its paragraph on the next line',
    lines: [`${TITLE} | v2.21 #1050001`, 'A setting has been added.', HELP],
    segments: [
      { title: TITLE, notes: 'A setting has been added.', version: '2.210', ids: ['1050001'] },
      { title: HELP },
    ],
  },
  {
    shape: 'a title with a time in its last field',
    lines: [`${TITLE} | v2.212 #1050001 | 1:02:03`, 'It is off.', HELP],
    segments: [
      { title: TITLE, notes: 'It is off.', at: 3723, version: '2.212', ids: ['1050001'] },
      { title: HELP },
    ],
  },
  {
    shape: 'title, ID and text in one paragraph',
    lines: [`${TITLE} #1050001 You can now round each line. It is off.`, HELP],
    segments: [
      { title: TITLE, notes: 'You can now round each line. It is off.', ids: ['1050001'] },
      { title: HELP },
    ],
  },
  {
    shape: 'an ID at the end',
    lines: [`${TITLE} #1050001`, 'It is off.', HELP],
    segments: [{ title: TITLE, notes: 'It is off.', ids: ['1050001'] }, { title: HELP }],
  },
  {
    shape: 'a middle dot and an ID in brackets, text behind it or on the next line',
    lines: [
      '· Invoicescan round (1050001) It is off.',
      '· Quotescan be split (1050002)',
      'Each part is a quote.',
      '· Listsare wider (1050003)They fill the page.',
    ],
    segments: [
      { title: 'Invoicescan round', notes: 'It is off.', ids: ['1050001'] },
      { title: 'Quotescan be split', notes: 'Each part is a quote.', ids: ['1050002'] },
      { title: 'Listsare wider', notes: 'They fill the page.', ids: ['1050003'] },
    ],
  },
  {
    shape: 'a middle dot below a title with fields',
    lines: [
      `${TITLE} | v2.212 #1050001`,
      'It is off.',
      '· Quotescan be split (1050002) Each part is a quote.',
      '· Listsare wider (1050003)They fill the page.',
    ],
    segments: [
      { title: TITLE, notes: 'It is off.', version: '2.212', ids: ['1050001'] },
      { title: 'Quotescan be split', notes: 'Each part is a quote.', ids: ['1050002'] },
      { title: 'Listsare wider', notes: 'They fill the page.', ids: ['1050003'] },
    ],
  },
  {
    shape: 'sentences by themselves',
    lines: [HELP, 'Adds dark mode.'],
    segments: [{ title: HELP }, { title: 'Adds dark mode.' }],
  },
  {
    shape: 'several sentences in a line',
    lines: ['Halo v2.210 adds totals, e.g. VAT. They show in lists. FW: is kept.', HELP],
    segments: [
      { title: 'Halo v2.210 adds totals, e.g. VAT.', notes: 'They show in lists. FW: is kept.' },
      { title: HELP },
    ],
  },
  {
    shape: 'the times of a video description',
    lines: ['0:00 Intro', '25:29 Rounding', '[26:10] Quotes', '1:02:03 - Goodbye'],
    segments: [
      { title: 'Intro', at: 0 },
      { title: 'Rounding', at: 1529 },
      { title: 'Quotes', at: 1570 },
      { title: 'Goodbye', at: 3723 },
    ],
  },
  {
    shape: 'times at the end of the line',
    lines: ['Rounding per line 25:29', 'Quotes split (26:10)'],
    segments: [
      { title: 'Rounding per line', at: 1529 },
      { title: 'Quotes split', at: 1570 },
    ],
  },
  {
    shape: 'several IDs, each with its version',
    lines: [`${TITLE} | v2.210 #1050001 #1050002, v2.212 #1050003 | 25:29`],
    segments: [
      { title: TITLE, at: 1529, version: '2.210', ids: ['1050001', '1050002', '1050003'] },
    ],
  },
  {
    shape: 'bare IDs in a field, at the end, at the start',
    lines: [`${TITLE} | 1050001`, 'Quotes can be split 1050002', '1050003 Lists are wider'],
    segments: [
      { title: TITLE, ids: ['1050001'] },
      { title: 'Quotes can be split', ids: ['1050002'] },
      { title: 'Lists are wider', ids: ['1050003'] },
    ],
  },
  {
    shape: 'an ID inside a sentence that goes on',
    lines: ['You can now use #1050001 to round invoices.', HELP],
    segments: [
      { title: 'You can now use #1050001 to round invoices.', ids: ['1050001'] },
      { title: HELP },
    ],
  },
  {
    shape: 'numbers that are no IDs, versions or times',
    lines: [
      'Updates Sage UK v32 (2026).',
      'Saves $52k a year.',
      'The limit was raised to 1000000.',
      'Lines default to the colour #333333 now.',
      'Meetings now default to 9:30.',
    ],
    segments: [
      { title: 'Updates Sage UK v32 (2026).' },
      { title: 'Saves $52k a year.' },
      { title: 'The limit was raised to 1000000.' },
      { title: 'Lines default to the colour #333333 now.' },
      { title: 'Meetings now default to 9:30.' },
    ],
  },
  {
    shape: 'a label and the lines below it',
    lines: [HELP, 'Honorable mentions', 'Icons are sharper.', 'Other updates:', 'Lists are wider.'],
    segments: [
      { title: HELP },
      { title: 'Icons are sharper.', section: 'Honorable mentions' },
      { title: 'Lists are wider.', section: 'Other updates' },
    ],
  },
];

function expectRead(text: string, expected: readonly Expected[]): void {
  const reading = readLoose(text, CONTEXT);
  const found = reading.draft.segments.map((segment) => ({
    title: segment.title,
    notes: segment.notes,
    at: segment.time?.start ?? null,
    version: segment.version,
    ids: segment.changes.map(({ id }) => id),
    section: segment.section,
  }));
  const nothing = { notes: '', at: null, version: null, ids: [], section: null };
  expect(found).toEqual(expected.map((segment) => ({ ...nothing, ...segment })));
  expect(reading.unread).toEqual([]);
}

function html(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
}

describe.each(SHAPES)('the shape: $shape', ({ lines, segments }) => {
  it('is read in plain text', () => {
    expectRead(lines.join('\n'), segments);
  });

  it('is read in Markdown with escapes', () => {
    expectRead(lines.map((line) => line.replace(/[#[\]]/g, '\\$&')).join('\n'), segments);
  });

  it('is read in the paragraphs of HTML', () => {
    expectRead(
      `<div>\n${lines.map((line) => `<p>${html(line)}</p>`).join('\n')}\n</div>`,
      segments,
    );
  });

  it('is read in HTML of lines with breaks', () => {
    expectRead(`<p>${lines.map(html).join('<br>\n')}</p>`, segments);
  });

  it('is read in HTML of one line', () => {
    expectRead(`<p>${lines.map(html).join('</p><p>')}</p>`, segments);
  });
});
