import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Episode } from '../../src/domain/episode.js';
import { hasErrors } from '../../src/domain/problem.js';
import { isValidEpisode } from '../../src/domain/validEpisode.js';
import { readNotes } from '../../src/notes/readNotes.js';
import { aContext } from '../support/builders.js';

describe('readNotes', () => {
  it.each([
    ['front matter', '---\nnumber: 21\n---\n### A'],
    [
      'front matter behind a byte order mark and blank lines',
      '\uFEFF\r\n\r\n---\r\nnumber: 21\r\n---',
    ],
    ['empty front matter', '---\n---\n### A'],
    ['front matter that begins with a comment', '---\n# mine\n\nnumber: 21\n---'],
    ['front matter of which the first line is damaged', '---\nnumber 21\ntitle: A\n---'],
    ['front matter that is not closed', '---\nnumber: 21\n\n### A'],
  ])('takes %s for the canonical form', (_, text) => {
    expect(readNotes(text, aContext()).form).toBe('canonical');
  });

  it.each([
    ['nothing', ''],
    ['plain text', 'You can now round invoices per line.'],
    ['a line that was drawn above text', '---\nIn Episode 16 we talk: a lot.\n---\nInvoices round'],
    ['a line that was drawn above a heading', '---\n## Billing\nInvoices round'],
    ['a longer line', '----\nnumber: 21\n----'],
    ['front matter further down', 'Notes\n---\nnumber: 21\n---'],
    ['front matter of other programs', '---\nlayout: post\ntitle: A\n---\nText'],
    ['an HTML page', '<p>You can now round invoices per line.</p>'],
  ])('takes %s for another form', (_, text) => {
    expect(readNotes(text, aContext()).form).toBe('loose');
  });

  it('adds what the episode should be looked at for, at the line of its segment, in line order', () => {
    const text =
      '---\nduration: 30:00\ncomplete: maybe\nversions: [2.22]\n---\n### It rounds | 29:00\n### B | 31:00\n### C | 12:75';
    const { problems } = readNotes(text, aContext());
    expect(
      problems.map(({ line, severity, message }) => [line, severity, message.slice(0, 26)]),
    ).toEqual([
      [null, 'warning', 'Version 2.22 is not known '],
      [3, 'error', '`complete: maybe` is not k'],
      [6, 'notice', 'This segment has no subjec'],
      [7, 'error', 'The start 31:00 lies past '],
      [8, 'error', '"12:75" is not a time: wri'],
    ]);
  });

  it('looks at other forms in the same way', () => {
    const { problems } = readNotes('This setting adds a grouping option.', aContext());
    expect(problems).toContainEqual({
      line: 1,
      severity: 'notice',
      message: expect.stringContaining('no subject'),
    });
  });

  it('closes code that another form leaves open', () => {
    const { draft } = readNotes('## Invoices round | v2.210 #1050001\n\n```\ncode', aContext());
    expect(draft.segments[0]?.notes).toBe('```\ncode\n```');
  });

  const lines = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom(
      '---',
      'number: 3',
      '### A | 25:29',
      'A | v2.210 #1050001 #1050002 | 1:00',
      '<p>a</p>',
      '<pre>',
      '25:29 A',
      '- b',
      '- ```',
      '```',
      '~~~',
      '\u2028',
      'a\u0001b\u2029c',
      '',
    ),
  );
  const texts = fc.array(lines).map((parts) => parts.join('\n'));

  it('accounts for every line of any text', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const reading = readNotes(text, aContext());
        expect(reading.lines).toHaveLength(text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/).length);
        expect(reading.segmentLines).toHaveLength(reading.draft.segments.length);
        const listed = reading.unread.map(({ line }) => line);
        const unread = reading.lines.flatMap((use, i) => (use === 'unread' ? [i + 1] : []));
        expect(listed).toEqual(expect.arrayContaining(unread));
      }),
      { numRuns: 100 },
    );
  });

  it('reads what can be kept from any text, whatever its form', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { draft, problems } = readNotes(text, aContext());
        fc.pre(!hasErrors(problems));
        const segments = draft.segments.map((segment, i) => ({ ...segment, id: `new${i}` }));
        expect(isValidEpisode({ ...draft, number: 21, segments } as Episode)).toBe(true);
      }),
      { numRuns: 100 },
    );
  });
});
