import { describe, expect, it } from '@jest/globals';
import { readLoose } from '../../../src/notes/loose/readLoose.js';
import { CONTEXT } from './context.js';

const read = (...lines: string[]) => readLoose(lines.join('\n'), CONTEXT);
const outline = ({ draft }: ReturnType<typeof read>) =>
  draft.segments.map(({ title, changes, notes }) => [
    title,
    changes.map(({ id }) => id).join(' '),
    notes,
  ]);

const FIELDS = 'Rounding per line | v2.212 #1050001';
const ROUNDING = ['Rounding per line', '1050001', ''];
const QUOTES = ['Quotescan be split', '1050002', 'Each part is a quote.'];
const LISTS = ['Listsare wider', '1050003', 'They fill the page.'];
const DOTS = [
  '· Quotescan be split (1050002) Each part is a quote.',
  '· Listsare wider (1050003)They fill the page.',
];

describe('a middle dot before a title and its ID in brackets', () => {
  it.each([
    ['a title with fields', [FIELDS]],
    ['a title with an ID at its end', ['Rounding per line #1050001']],
    ['a heading', [`### ${FIELDS}`, '']],
    ['a line in bold', [`**${FIELDS}**`, '']],
  ])('is a segment of its own below %s', (_, above) => {
    const reading = read(...above, ...DOTS);
    expect(outline(reading)).toEqual([ROUNDING, QUOTES, LISTS]);
    expect(reading).toMatchObject({ problems: [], unread: [] });
  });

  it('is one below the notes of a heading, which stay what they are', () => {
    const reading = read(
      `### ${FIELDS}`,
      '',
      'It is off.',
      '',
      'It is new.',
      '- A setting has been added.',
      '',
      '· Quotescan be split (1050002)',
      'Each part is a quote.',
      ...DOTS.slice(1),
      '',
      '### Icons | #1050004',
      '',
      'They are sharper.',
    );
    expect(outline(reading)).toEqual([
      ['Rounding per line', '1050001', 'It is off.\n\nIt is new.\n\n- A setting has been added.'],
      QUOTES,
      LISTS,
      ['Icons', '1050004', 'They are sharper.'],
    ]);
    expect(reading).toMatchObject({ problems: [], unread: [] });
  });

  it('does not count what is below it for the heading above', () => {
    const dots = Array.from({ length: 8 }, (_, i) => [
      `· Change number ${i} (105001${i})`,
      'Its text.',
    ]).flat();
    const reading = read(`### ${FIELDS}`, '', 'It is off.', '', 'It is new.', '', ...dots);
    expect(outline(reading)[0]?.[2]).toBe('It is off.\n\nIt is new.');
    expect(outline(reading)).toHaveLength(9);
  });

  it.each([
    ['ends in no stop', '· Quotes split (1050002) Each part', 'Each part', '1050002'],
    ['begins small', '· Quotes split (1050002) each part is one.', 'each part is one.', '1050002'],
    ['names a version', '· Quotes split (v2.212 #1050002) In two.', 'In two.', '1050002'],
    [
      'follows a linked ID',
      '· Quotes split ([1050002](https://a.example)) Two.',
      'Two.',
      '1050002',
    ],
    ['follows two IDs', '· Quotes split (1050002, 1050003) In two.', 'In two.', '1050002 1050003'],
  ])('has the text behind the brackets as its notes when it %s', (_, line, notes, ids) => {
    for (const above of [FIELDS, `### ${FIELDS}`])
      expect(outline(read(above, line))).toEqual([ROUNDING, ['Quotes split', ids, notes]]);
  });

  it('stays whole where a sentence goes on to another ID', () => {
    const line = 'Quotes (1050002) and orders (1050003) can be split.';
    expect(outline(read(FIELDS, `· ${line}`))).toEqual([ROUNDING, [line, '1050002 1050003', '']]);
  });

  it.each([
    ['items of a list', (dots: string[]) => `<ul>${dots.map(item).join('\n')}</ul>`],
    ['paragraphs in a list', (dots: string[]) => `<ul>${dots.map(deepItem).join('\n')}</ul>`],
    ['paragraphs', (dots: string[]) => dots.map(paragraph).join('\n')],
    ['lines with breaks', (dots: string[]) => `<p>${dots.join('<br>\n')}</p>`],
  ])('is a segment in the HTML of %s', (_, page) => {
    for (const above of [
      `<h3>${FIELDS}</h3>`,
      paragraph(FIELDS),
      `<h3>${FIELDS}</h3><p>Off.</p>`,
    ]) {
      const reading = read(above, page([...DOTS, '&middot;&nbsp; Iconsare sharper (1050004)']));
      expect(outline(reading).slice(1)).toEqual([
        QUOTES,
        LISTS,
        ['Iconsare sharper', '1050004', ''],
      ]);
      expect(reading).toMatchObject({ problems: [], unread: [] });
    }
  });

  it('is not part of the title when a list has its own bullets', () => {
    expect(outline(read(...DOTS.map((dot) => `- ${dot}`)))).toEqual([QUOTES, LISTS]);
  });
});

describe('other bullets below a title', () => {
  it.each([
    '- Quotes can be split (1050002) Each part is a quote.',
    '- ⚠️ Review it first.',
    '· ⚠️ Review quotes (1050002) Before you turn it on.',
    '· Note: quotes follow (1050002) Before you turn it on.',
    '· See also the work on #1050002.',
    '· (1050002) has more.',
    '· Each line rounds.',
    '· New',
  ])('stay its notes: %s', (line) => {
    expect(outline(read(`### ${FIELDS}`, '', line))).toEqual([
      ['Rounding per line', '1050001', line.replace('·', '-')],
    ]);
    expect(outline(read(FIELDS, line))).toEqual([
      ['Rounding per line', '1050001', line.replace('·', '-')],
    ]);
  });

  it('stay the notes of the bullet that they are indented below', () => {
    const reading = read('· Rounding (1050001)', '  · Quotes can be split (1050002) In two.');
    expect(outline(reading)).toEqual([
      ['Rounding', '1050001', '- Quotes can be split (1050002) In two.'],
    ]);
  });
});

function item(text: string): string {
  return `<li>${text}</li>`;
}

function deepItem(text: string): string {
  return item(paragraph(text));
}

function paragraph(text: string): string {
  return `<p>${text}</p>`;
}
