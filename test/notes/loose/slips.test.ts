import { describe, expect, it } from '@jest/globals';
import { readLoose } from '../../../src/notes/loose/readLoose.js';
import { CONTEXT } from './context.js';

const read = (...lines: string[]) => readLoose(lines.join('\n'), CONTEXT);
const titles = (reading: ReturnType<typeof read>) =>
  reading.draft.segments.map(({ title }) => title);
const stated = (reading: ReturnType<typeof read>) =>
  reading.draft.segments.map(({ title, time, version, changes }) => [
    title,
    time?.start ?? null,
    version,
    changes.map(({ id }) => id).join(' '),
  ]);

describe('a line that begins with a small letter', () => {
  it.each([
    ['Invoices can be sent by mail', 'eSignatures can be requested'],
    ['Invoices can be sent by mail', 'v2.212 brings dark mode'],
    ['Invoices can be sent by mail', 'the portal footer #1050001'],
  ])('begins anew below “%s”: %s', (before, next) => {
    expect(read(before, next).draft.segments).toHaveLength(2);
  });

  it('does not go on behind a field', () => {
    const reading = read(
      'Sites | #1050001 | foo',
      'sites can be merged',
      'Adds dark mode to lists.',
    );
    expect(titles(reading)[0]).toBe('Sites');
  });

  it('lets references stand first on every line', () => {
    const reading = read('v2.212 #1050001 Invoices round', 'v2.212 #1050002 Quotes expire');
    expect(stated(reading)).toEqual([
      ['Invoices round', null, '2.212', '1050001'],
      ['Quotes expire', null, '2.212', '1050002'],
    ]);
  });
});

describe('fields with a slip', () => {
  it.each([
    ['Rounding | v2.212 #1050001 | 25.29', 'error', '25:29?'],
    ['Rounding | #1050001 | 99.99', 'error', 'is not a time'],
    ['Rounding | v2.212 #1050001 | 1.02.33', 'error', '1:02:33?'],
    ['Rounding | v2.212 #1050001 | 36;10', 'error', '36:10?'],
    ['Rounding | 25:29 | #1050001 | 26:29', 'warning', 'Two times'],
    ['Rounding | v2.210 | v2.212 #1050001', 'warning', 'Two fields'],
    ['Rounding | v.2.212 #1050001 | 28:10', 'warning', '| v.2.212'],
    ['Charts | v2,212 #1050001 | 35:10', 'warning', '| v2,212'],
    ['Fields | v2.212 #1O50001 | 1:02:30', 'warning', '#1O50001'],
    ['Title two v2.21 – 1050022 – 37:00', 'warning', '– 1050022'],
    ['Rounding | #1050001 {areas=nope}', 'warning', '“nope” is not an area'],
    ['Fields | v2.212 #TBD | 1:02:30', 'warning', '#TBD'],
    ['Fields | v2.212 #1050001 | TBD', 'warning', '“TBD” was read as notes'],
  ])('are told of: %s', (line, severity, message) => {
    const reading = read('Adds dark mode to lists.', line);
    expect(reading.problems).toEqual([
      { line: 2, severity, message: expect.stringContaining(message) },
    ]);
  });

  it('stay what they are when the version is known', () => {
    const reading = read('Rounding | #1050001 | 2.21');
    expect(stated(reading)).toEqual([['Rounding', null, '2.210', '1050001']]);
    expect(reading.problems).toEqual([]);
  });
});

describe('references that are written otherwise', () => {
  it.each([
    ['v2.219 | Quotes expire #1050002', ['Quotes expire', null, '2.219', '1050002']],
    ['En dash – v2.212 – #1050018 – 34:00', ['En dash', 2040, '2.212', '1050018']],
    ['Parens (v2.212, #1050019) 35:00', ['Parens', 2100, '2.212', '1050019']],
    ['Title five ID#1050025', ['Title five', null, null, '1050025']],
    ['Full | v2.212 ＃1050017 ｜ 33：00', ['Full', 1980, '2.212', '1050017']],
    ['a) Assets colour #1050005', ['Assets colour', null, null, '1050005']],
    ['-Reports (1050011)', ['Reports', null, null, '1050011']],
    ['25:29) Paren after', ['Paren after', 1529, null, '']],
    ['25:29. Dot after', ['Dot after', 1529, null, '']],
    ['25:29Invoices glued', ['Invoices glued', 1529, null, '']],
    ['27:29 **Tickets merge** – v2.212 – #1050003', ['Tickets merge', 1649, '2.212', '1050003']],
    [
      'Tickets merge (#1050004) (#1050005) Merge.',
      ['Tickets merge', null, null, '1050004 1050005'],
    ],
    ['Brackets [v2.212] [#1050020] [36:00]', ['Brackets', 2160, '2.212', '1050020']],
    ['o\tCharts (1050010)', ['Charts', null, null, '1050010']],
    ['*Mail (1050012)', ['Mail', null, null, '1050012']],
  ])('are read: %s', (line, segment) => {
    expect(stated(read(line, 'Adds dark mode to lists.'))[0]).toEqual(segment);
  });

  it('are read on an indented line below a bullet', () => {
    const reading = read('• Sms (1050013)', '\tTabs | v2.212\t#1050014\t| 30:00');
    expect(stated(reading)).toEqual([
      ['Sms', null, null, '1050013'],
      ['Tabs', 1800, '2.212', '1050014'],
    ]);
  });

  it('may be the braces of the canonical form', () => {
    const { draft, problems } = read(
      '### Rounding | v2.210 #1050001 | ~25:29 {#s-k3f9 .highlight areas=billing}',
      'It is off.',
    );
    expect(problems).toEqual([]);
    expect(draft.segments).toEqual([
      expect.objectContaining({
        id: 'k3f9',
        title: 'Rounding',
        time: { start: 1529, end: null, proposed: true },
        highlight: true,
        areas: ['billing'],
        notes: 'It is off.',
      }),
    ]);
  });
});

describe('rows of a table', () => {
  it('are segments when they state a time or an ID', () => {
    const { draft, unread } = read(
      'Adds dark mode to lists.',
      '',
      '| Time | Change | ID | Version |',
      '|---|---|---|---|',
      '| 25:29 | Rounding | 1050001 | v2.212 |',
      '| 26:29 | Quotes expire | | |',
      '| a | b | | |',
    );
    expect(draft.segments.map(({ title, time, version }) => [title, time?.start, version])).toEqual(
      [
        ['Adds dark mode to lists.', undefined, null],
        ['Rounding', 1529, '2.212'],
        ['Quotes expire', 1589, null],
      ],
    );
    expect(unread.map(({ line }) => line)).toEqual([3, 7]);
  });
});

describe('lines with an ID that became notes', () => {
  it('are told of', () => {
    const { problems } = read(
      'Rounding | v2.212 #1050001',
      '- See also the work on #1050002.',
      '- It follows #1050001.',
    );
    expect(problems).toEqual([
      { line: 2, severity: 'warning', message: expect.stringContaining('names #1050002') },
    ]);
  });
});

describe('Markdown that few write', () => {
  it('has headings with a line of dashes below', () => {
    const { draft } = read(
      'Episode 35',
      '===',
      '',
      'Summary here.',
      '',
      'Important',
      '---------',
      '',
      'Rounding | #1050001',
    );
    expect(draft.summary).toBe('Summary here.');
    expect(draft.segments).toMatchObject([{ section: 'Important', title: 'Rounding' }]);
  });

  it('has short bullets below a sentence, which are its notes', () => {
    const { draft, unread } = read(
      'It is off now.',
      '- bullet one',
      '- bullet two',
      'Adds dark mode.',
    );
    expect(draft.segments[0]?.notes).toBe('- bullet one\n- bullet two');
    expect(unread).toEqual([]);
  });
});
