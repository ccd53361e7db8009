import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { found, notice, read, whole } from '../../support/catalogueReading.js';

describe('a catalogue of people who export, mend and run it again', () => {
  it('takes names in any case, with spaces, hyphens and underscores, and says so', () => {
    const text = '\uFEFF ID ;TITLE;Rele_ased;Area-s;Owner\n1050001;A;2026-03-31;;x\n';
    expect(read(text)).toMatchObject({
      rows: [{ id: '1050001', title: 'A', released: '2026-03-31' }],
      problems: [
        notice(
          'Columns read: " ID " as `id`, "TITLE" as `title`, "Rele_ased" as `released`, "Area-s" as `areas`.',
        ),
        notice('These columns are not read: "Owner".'),
      ],
    });
  });

  it('refuses two columns of one name, since one of them would be lost', () => {
    expect(whole('id,title,Title\n1050001,A,B\n')).toBeNull();
    expect(found('id,title,Title\n1050001,A,B\n')).toEqual([
      [1, 'error', '"title", "Title" would all be read as `title`: keep one of them.'],
    ]);
  });

  it("obeys Excel's first line, which tells the separator", () => {
    expect(found('sep=;\r\nid;title\r\n1050001;"A;\r\nb"\r\nx;B\r\n')).toEqual([
      [5, 'error', expect.stringContaining('"x" is not an ID')],
    ]);
  });

  it('counts lines as editors do, with whatever ends them', () => {
    for (const end of ['\n', '\r\n', '\r']) {
      const rows = `1050001,"a${end}b${end}c"${end}${end}x,y${end}`;
      expect(found(`id,title${end}${rows}`)).toEqual([
        [6, 'error', expect.stringContaining('"x" is not an ID')],
      ]);
    }
  });

  it('leaves out the empty rows and cells that spreadsheets write behind the last', () => {
    expect(whole('id;title;;\n1050001;A;;;;\n;;;\n')).toEqual([{ id: '1050001', title: 'A' }]);
  });

  it('reads the form that keeps Excel from taking a text for a number', () => {
    const kept = (text: string) => `"=""${text}"""`;
    expect(whole(`id,title,version\n${kept('1050001')},A,${kept('2.210')}\n`)).toEqual([
      { id: '1050001', title: 'A', version: '2.210' },
    ]);
  });

  it('takes the day of a moment', () => {
    expect(whole('id,title,released\n1050001,A,2026-03-31T23:30:00Z\n')?.[0]?.released).toBe(
      '2026-03-31',
    );
  });

  it('takes a row once that is there twice in the same words', () => {
    const text = 'id,title\n1050001,A\n1050001,A\n';
    expect(whole(text)).toHaveLength(1);
    expect(found(text)).toEqual([
      [3, 'notice', '1050001 is there twice, with the same content as in line 2.'],
    ]);
  });

  it('goes on behind a row whose quotes are wrong, and behind one whose quotes never close', () => {
    const text = 'id,title\n1050001,A 5" screen\n1050002,B\n1050003,"never\n1050004,D\n';
    expect(read(text)).toMatchObject({
      isCatalogue: true,
      badRows: 2,
      rows: [{ id: '1050002' }, { id: '1050004' }],
    });
    expect(found(text).map(([line]) => line)).toEqual([2, 4]);
  });

  it.each([
    ['a web page', '<!DOCTYPE html><title>Sign in</title>', 'This is a web page or XML'],
    ['XML', '\uFEFF\n<?xml version="1.0"?><a/>', 'This is a web page or XML'],
    ['a letter', 'Dear all,\nplease find the list\n', 'The columns `id` and `title` are missing'],
    ['quotes that never close', '"id,title\n1050001,A', 'This is no CSV'],
    ['a million brackets', '['.repeat(1_000_000), 'is an array of objects'],
    ['too many rows', `id,title\n${'x\n'.repeat(100_001)}`, 'more than 100000 rows'],
  ])('is not made of %s', (_, text, message) => {
    expect(read(text)).toMatchObject({ isCatalogue: false, rows: [] });
    expect(found(text)[0]?.[2]).toEqual(expect.stringContaining(message));
  });
});

describe('any text', () => {
  const cell = fc.stringMatching(/^[a-z0-9 ;,.]{0,12}$/);

  it.each(['', 'id,title\n', '[', '[{"id":'])('behind %j is read or refused', (before) => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const { isCatalogue, badRows, rows, problems } = read(`${before}${text}`);
        const errors = problems.filter(({ severity }) => severity === 'error');
        expect(errors.every(({ line }) => line !== null)).toBe(true);
        expect(errors.length).toBeGreaterThanOrEqual(isCatalogue ? badRows : 1);
        if (!isCatalogue) expect(rows).toEqual([]);
      }),
    );
  });

  it('has every row taken, or named by its line', () => {
    const sound = fc.integer({ min: 1_000_000, max: 1_000_050 }).map((id) => `${id}\tA title`);
    const line = fc.oneof(
      sound,
      cell,
      fc.tuple(cell, cell).map((cells) => cells.join('\t')),
    );
    fc.assert(
      fc.property(fc.array(line), fc.constantFrom('\n', '\r\n', '\r'), (lines, end) => {
        const { rows, problems } = read(['id\ttitle', ...lines].join(end));
        const taken = new Set(rows.map(({ id }) => id));
        const named = new Set(problems.map((problem) => problem.line));
        lines.forEach((text, i) => {
          if (text.trim() === '') return;
          const id = text.split('\t')[0]?.trim() ?? '';
          expect(taken.has(id) || named.has(i + 2)).toBe(true);
        });
      }),
    );
  });

  it('beside a row with quotes anywhere loses no other row', () => {
    const broken = fc.stringMatching(/^[a-z"\t]{0,12}"[a-z"\t]{0,12}$/);
    fc.assert(
      fc.property(fc.array(cell), broken, (titles, bad) => {
        const rows = titles.map((title, i) => `${1_000_000 + i}\t${title}.`);
        const reading = read(['id\ttitle', bad, ...rows].join('\n'));
        expect(reading.rows).toHaveLength(rows.length);
        const isBlank = bad.replaceAll(/["\t]/g, '') === '';
        expect(isBlank || reading.problems.some(({ line }) => line === 2)).toBe(true);
      }),
    );
  });
});
