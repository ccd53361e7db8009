import { describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { writeCsv } from '../../src/domain/writeCsv.js';

describe('CSV', () => {
  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', ' =1'])(
    'holds no formula: %j',
    (cell) => {
      const [[read = ''] = []] = parse(writeCsv([[cell]]), { bom: true });
      expect(read).toBe(`'${cell}`);
    },
  );

  it('begins with the mark by which Excel knows UTF-8, and ends its rows with CRLF', () => {
    expect(writeCsv([['ü', 'a,b'], ['']])).toBe('\uFEFFü,"a,b"\r\n\r\n');
  });

  it('reads back as it was written, but for what would be a formula', () => {
    const cell = fc.string({ unit: 'grapheme' }).map((text) => `x${text}`);
    const rows = fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 1 });
    fc.assert(
      fc.property(rows, (written) => {
        expect(parse(writeCsv(written), { bom: true })).toEqual(written);
      }),
    );
  });
});
