import { describe, expect, it } from '@jest/globals';
import { readCanonical } from '../../../src/notes/canonical/readCanonical.js';
import { aContext } from '../../support/builders.js';

/** Reads a body below front matter of three lines, so that it begins on line 4. */
function read(body: string) {
  return readCanonical(`---\nnumber: 21\n---\n${body}`, aContext());
}

const problemsOf = (body: string) =>
  read(body).problems.map(({ line, severity, message }) => `${line} ${severity}: ${message}`);

describe('readCanonical', () => {
  it('reads summary, sections and segments', () => {
    const reading = read(
      [
        'In this episode.',
        '',
        '### Before any section | 1:00',
        'Its notes.',
        '## Billing',
        '### Invoices round {#s-k3f9}',
        '- One',
        '',
        '- Two  ',
        '  ',
        '##',
        '### Behind the section',
      ].join('\r\n'),
    );
    expect(reading.problems).toEqual([]);
    expect(reading.form).toBe('canonical');
    expect(reading.draft).toMatchObject({
      number: 21,
      summary: 'In this episode.',
      segments: [
        { id: null, section: null, title: 'Before any section', notes: 'Its notes.' },
        { id: 'k3f9', section: 'Billing', title: 'Invoices round', notes: '- One\n\n- Two' },
        { id: null, section: null, title: 'Behind the section', notes: '' },
      ],
    });
    expect(reading.segmentLines).toEqual([6, 9, 15]);
    expect(reading.lines.filter((use) => use === 'blank')).toHaveLength(3);
    expect(reading.unread).toEqual([]);
  });

  it('begins behind a byte order mark and blank lines', () => {
    const { draft, lines } = readCanonical('\uFEFF\n \n---\nnumber: 3\n---', aContext());
    expect(draft.number).toBe(3);
    expect(lines).toEqual(['blank', 'blank', 'episode', 'episode', 'episode']);
  });

  it.each([
    ['escaped headings', '\\### Not ours\n\\\\# Nor this', '### Not ours\n\\# Nor this'],
    [
      'headings of our level in code',
      '```\n### code\n\\## code\n```',
      '```\n### code\n\\## code\n```',
    ],
    ['headings that are not at the margin', ' ### a\n> ## b', ' ### a\n> ## b'],
    [
      'underlined headings, rules and front matter of others',
      'A\n---\n\n---\nnumber: 3\n---',
      'A\n---\n\n---\nnumber: 3\n---',
    ],
    ['IDs and deeper headings', '#1050001\n#### Deeper', '#1050001\n#### Deeper'],
    ['indentation', '\n    code\n', '    code'],
  ])('keeps %s in notes and summary', (_, written, markdown) => {
    const reading = read(`${written}\n### A\n${written}`);
    expect(reading.problems).toEqual([]);
    expect(reading.draft.summary).toBe(markdown);
    expect(reading.draft.segments).toMatchObject([{ title: 'A', notes: markdown }]);
  });

  it('leaves out text between a section and its first segment', () => {
    const body = '## Billing\nAbout billing.\n\n- a list\n### A';
    expect(problemsOf(body)).toEqual([
      expect.stringMatching(/^4 warning: The text between this section/),
    ]);
    expect(read(body).unread).toEqual([
      { line: 5, text: 'About billing.' },
      { line: 7, text: '- a list' },
    ]);
  });

  it('leaves out a section without segments', () => {
    const body = '## Empty\n\n## Billing\n### A';
    expect(problemsOf(body)).toEqual([
      expect.stringMatching(/^4 warning: This section has no segment/),
    ]);
    expect(read(body).unread).toEqual([{ line: 4, text: '## Empty' }]);
  });

  it('leaves out a heading of level 1, not the text below it', () => {
    const body = '### A\nOne\n# Stray\nTwo';
    expect(problemsOf(body)).toEqual([expect.stringMatching(/^6 warning: A heading of level 1/)]);
    expect(read(body).unread).toEqual([{ line: 6, text: '# Stray' }]);
    expect(read(body).draft.segments[0]?.notes).toBe('One\nTwo');
  });

  it('takes a heading of level 1 that repeats the title for furniture', () => {
    const reading = readCanonical('---\ntitle: Rounding\n---\n# Rounding\nText', aContext());
    expect(reading.problems).toEqual([]);
    expect(reading.lines[3]).toBe('furniture');
    expect(reading.draft.summary).toBe('Text');
  });

  it('names the line that opens code which is never closed', () => {
    const body = '### A\n```\ncode\n```\n~~~ js\n### B\n```';
    expect(problemsOf(body)).toEqual([expect.stringMatching(/^8 error: The code that opens here/)]);
    expect(read(body).draft.segments[0]?.notes).toMatch(/\n~~~$/);
  });

  it('leaves out a segment without a title, with all that is below it', () => {
    const body = '### | 25:29\nNotes.\n\n### B';
    expect(problemsOf(body)).toEqual([
      expect.stringMatching(/^4 error: This segment has no title/),
    ]);
    expect(read(body).unread.map(({ line }) => line)).toEqual([4, 5]);
    expect(read(body).draft.segments).toMatchObject([{ title: 'B' }]);
  });

  it('refuses an id that two segments have', () => {
    expect(problemsOf('### A {#s-k3f9}\n### B {#s-k3f9}')).toEqual([
      '5 error: #s-k3f9 is the id of the segment on line 4 already: take {#s-k3f9} away here, and a new one will be given out.',
    ]);
  });

  it('warns of an area that the show does not have, naming those that it has', () => {
    expect(problemsOf('### A {areas=billing,bilng}')).toEqual([
      '4 warning: "bilng" is not an area: the show has billing, ai, slas.',
    ]);
  });

  it('asks for the end of front matter that is not closed, and reads on', () => {
    const { problems, draft } = readCanonical('---\nnumber: 21\n### A', aContext());
    expect(problems).toEqual([
      { line: 1, severity: 'error', message: expect.stringContaining('not closed') },
    ]);
    expect(draft).toMatchObject({ number: 21, segments: [{ title: 'A' }] });
  });
});
