import { describe, expect, it } from '@jest/globals';
import { found, notice, read, whole } from '../../support/catalogueReading.js';

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
