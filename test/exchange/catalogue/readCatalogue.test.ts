import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  readCatalogue,
  type CatalogueReading,
} from '../../../src/exchange/catalogue/readCatalogue.js';
import { aShow } from '../../support/builders.js';

const { versionAliases, areas } = aShow();

function read(text: string): CatalogueReading {
  return readCatalogue(text, { versionAliases, areas, knownVersions: ['2.210', '2.98'] });
}

/** What a command takes when it is not told to skip bad rows: all of it or nothing. */
const whole = (text: string) => {
  const { isCatalogue, badRows, rows } = read(text);
  return isCatalogue && badRows === 0 ? rows : null;
};
const notice = (message: string) => ({ line: 1, severity: 'notice', message });
const found = (text: string) => read(text).problems.map((p) => [p.line, p.severity, p.message]);

describe('a catalogue in CSV', () => {
  it('reads every column, in any order and case', () => {
    const text =
      'Title,ID,version,areas,notes,url,released\n' +
      'Round lines,#1050001,v2.21,"billing; ai","Two\nlines",https://example.org/1,2026-03-31\n';
    expect(read(text)).toEqual({
      isCatalogue: true,
      badRows: 0,
      problems: [notice('Columns read: "Title" as `title`, "ID" as `id`.')],
      rows: [
        {
          id: '1050001',
          title: 'Round lines',
          version: '2.210',
          areas: ['billing', 'ai'],
          notes: 'Two\nlines',
          url: 'https://example.org/1',
          released: '2026-03-31',
        },
      ],
    });
  });

  it('states nothing with an empty cell or a short row', () => {
    expect(read('id,title,version,url\n1050001,A,,\n1050002,B\n').rows).toEqual([
      { id: '1050001', title: 'A' },
      { id: '1050002', title: 'B' },
    ]);
  });

  it('takes a byte order mark, semicolons, tabs and the line ends of Windows', () => {
    const rows = [{ id: '1050001', title: 'A, b', areas: ['billing', 'ai'] }];
    expect(read('\uFEFFid;title;areas\r\n1050001;A, b;"billing;ai"\r\n').rows).toEqual(rows);
    expect(read('id\ttitle\tareas\n1050001\tA, b\tbilling;ai').rows).toEqual(rows);
  });

  it('reports every bad row with the line on which it begins, and takes none', () => {
    const text =
      'id,title,version,url,released\n' +
      '1050001,"Fine\nover two lines",2.210,,\n' +
      '\n' +
      '12,Short id,2.210,,\n' +
      '1050003,,two,ftp://x,31/03/2026\n' +
      '1050001,Again,,,\n';
    expect(whole(text)).toBeNull();
    expect(found(text)).toEqual([
      [5, 'error', expect.stringContaining('"12" is not an ID')],
      [6, 'error', 'The title of 1050003 is missing.'],
      [6, 'error', '"two" is not a version: write it as 2.210.'],
      [6, 'error', '"ftp://x" is not an address: begin it with https://.'],
      [6, 'error', '"31/03/2026" is not a day: write it as 2026-03-31.'],
      [7, 'error', '1050001 is there twice: line 2 says something else of it.'],
    ]);
  });

  it('names the columns that it does not read in one notice', () => {
    expect(found('id,title,owner,state\n1050001,A,me,open\n')).toEqual([
      [1, 'notice', 'These columns are not read: "owner", "state".'],
    ]);
  });

  it.each([
    ['title\nA\n', 1, 'The column `id` is missing'],
    ['id,title\n1050001,A,surplus\n', 2, 'This row has 3 cells, the header 2'],
    ['id,title\n1050001,"A\n', 2, 'never closed'],
    ['id,title\n1050001,A 5" screen\n', 2, 'in the middle of a cell'],
  ])('refuses %j', (text, line, message) => {
    expect(whole(text)).toBeNull();
    expect(found(text)[0]).toEqual([line, 'error', expect.stringContaining(message)]);
  });

  it('asks about a version that may have lost its zero', () => {
    expect(read('id,title,version\n1050001,A,2.22\n').rows).toHaveLength(1);
    expect(found('id,title,version\n1050001,A,2.22\n1050002,B,2.98\n')).toEqual([
      [2, 'warning', expect.stringContaining('2.22 is not known here: 2.220?')],
    ]);
  });

  it('takes 2.210.0 for 2.210, which is known', () => {
    expect(read('id,title,version\n1050001,A,2.210.0\n').rows[0]?.version).toBe('2.210');
  });

  it('takes commas between areas, too', () => {
    const text = 'id,title,areas\n1050001,A,"Billing, AI"\n';
    expect(read(text).rows[0]?.areas).toEqual(['billing', 'ai']);
  });

  it('keeps an unknown area and says which exist', () => {
    const text = 'id,title,areas\n1050001,A,assets;Billing\n';
    expect(read(text).rows[0]?.areas).toEqual(['assets', 'billing']);
    expect(found(text)).toEqual([
      [
        2,
        'warning',
        expect.stringContaining('"assets" is not an area of the show (billing, ai, slas)'),
      ],
    ]);
  });

  it('says when there is nothing', () => {
    const nothing = [[null, 'warning', 'The file holds no changes.']];
    expect(found('')).toEqual(nothing);
    expect(found('id,title\n')).toEqual(nothing);
    expect(found('[]')).toEqual(nothing);
  });
});

describe('a catalogue in JSON', () => {
  it('reads the same columns', () => {
    const text = JSON.stringify([
      {
        id: '1050001',
        title: 'A',
        version: '2.21',
        areas: ['billing', 'ai'],
        notes: 'x',
        released: null,
      },
      { id: 1050002, title: 'B "quoted" 😀', areas: 'billing;ai', tags: ['x'] },
    ]);
    expect(read(text).rows).toEqual([
      { id: '1050001', title: 'A', version: '2.210', areas: ['billing', 'ai'], notes: 'x' },
      { id: '1050002', title: 'B "quoted" 😀', areas: ['billing', 'ai'] },
    ]);
  });

  it('refuses a version that is a number, with its line', () => {
    const text =
      '[\n  {"id": "1050001", "title": "A"},\n  {"id": "1050002",\n   "title": "B", "version": 2.210}\n]';
    expect(whole(text)).toBeNull();
    expect(found(text)).toEqual([
      [
        4,
        'error',
        'The version 2.210 is a number, and numbers lose their last zero (2.210 becomes 2.21): write "2.210" in quotes.',
      ],
    ]);
  });

  it.each([
    ['{"id": "1050001"}', 1, 'is an array of objects'],
    ['[\n"1050001"]', 2, 'Every entry must be an object'],
    ['[{"id": "1050001",\n"title": 5}]', 2, '`title` must be text in quotes'],
    ['[{"id": "1050001",\n"title": "A"', 2, 'This is not JSON'],
    ['[{"id": "1050001",\n\n"title": A}]', 3, 'This is not JSON'],
    ['[{"name": "A"}]', 1, 'The columns `id` and `title` are missing'],
    ['[{"id": "1050001", "title": "A", "areas": [1]}]', 1, 'must be text in quotes'],
  ])('refuses %j', (text, line, message) => {
    expect(whole(text)).toBeNull();
    expect(found(text)[0]).toEqual([line, 'error', expect.stringContaining(message)]);
  });

  it('reads whatever JSON.stringify writes', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.constantFrom('', '  ', '\t'),
        (notes, indent) => {
          const text = JSON.stringify(
            [{ id: '1050001', title: 'A', notes: `x${notes}x` }],
            null,
            indent,
          );
          expect(read(text).rows[0]?.notes).toBe(`x${notes}x`.replace(/\r\n?/g, '\n'));
        },
      ),
    );
  });
});

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
