import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { findChangeIds } from '../../src/domain/findChangeIds.js';

const idsIn = (text: string) => findChangeIds(text).map(({ id }) => id);

describe('IDs in a text', () => {
  it.each([
    ['#1044274', ['1044274']],
    ['see (1044274), [#975755] and “1050001”.', ['1044274', '975755', '1050001']],
    ['1044274,2.210\r\n1050001,2.212', ['1044274', '1050001']],
    ['3\t1044274\tCredit notes', ['1044274']],
    ['1044274 1050001\n975755;1003964', ['1044274', '1050001', '975755', '1003964']],
    ['https://halo.example/changes/1044274?from=x#1050001', ['1044274', '1050001']],
    ['https://halo.example/search?q=%231044274%20', ['1044274']],
    ['<td>1044274</td>', ['1044274']],
    ['ID1044274, id: 1050001, HALO-975755', ['1044274', '1050001', '975755']],
    ['1044274-1050001', ['1044274', '1050001']],
    ['#1044274-2', ['1044274']],
    ['１０４４２７４', ['1044274']],
    ['Invoicescan round per line (1050001)', ['1050001']],
    ['Call +49 89 1234567 about 1044274', ['1044274']],
    ['+49 89 1234567 1044274', ['1044274']],
    ['It ends with 1044274.', ['1044274']],
    ['Show invoices on mobile (1044274)', ['1044274']],
    [
      'Mobile 1044274, cell 1050001\nphone 975755 1003964',
      ['1044274', '1050001', '975755', '1003964'],
    ],
    ['On the phone: (1042924), better', ['1042924']],
    ['id;title\n1,044,274;Credit notes\n"975,755"', ['1044274', '975755']],
    ['1044274.0\n1050001.0', ['1044274', '1050001']],
  ])('are found in %j', (text, ids) => {
    expect(idsIn(text)).toEqual(ids);
  });

  it.each([
    '',
    '12345 12345678 10442740001',
    '2026-03-31, 31.03.2026, 20260331, 2026-03-31T10:30:00Z',
    '20260331T103000Z',
    '+49 89 1234567, +1 (555) 123-4567',
    '(089) 1234567, 089/1234567, 0123-456789',
    '(555) 1234567, 555-1234567',
    'Tel. 1234567, phone: 555 123456, cell 555 1234567, Fax 1234567, mobile: 1234567',
    'It costs 1,044,274 or 1,234,567.00',
    '$1234567, € 123456, 1234567.00',
    '7f3c1044274a, v1044274, build1044274',
    'f47ac10b-58cc-4372-a567-123456789012',
    '2.210-1044274, 555-1044274',
    'ID10442740',
    '&#1044274;',
  ])('are not seen in %j', (text) => {
    expect(idsIn(text)).toEqual([]);
  });

  it('come once each, in their order, with how many times they were there', () => {
    expect(findChangeIds('1050001, 975755, #1050001 (1050001)')).toEqual([
      { id: '1050001', times: 3 },
      { id: '975755', times: 1 },
    ]);
  });

  const id = fc.integer({ min: 100_000, max: 9_999_999 }).map(String);
  const between = fc.constantFrom(
    ', ',
    '\n',
    '; ',
    '\t',
    ' and #',
    ') (',
    '] [',
    ' | ',
    ' – ',
    '/',
  );
  const noise = fc.constantFrom(
    'credit note',
    '2026-03-31',
    '+44 20 7946 0958',
    '12345678',
    'v2.210',
    'tel: 020 7946',
    'https://halo.example/',
    '"',
  );

  it('are all found, whatever stands between them', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(id, between, fc.option(noise))), (parts) => {
        const text = parts
          .map(([one, gap, other]) => `${one}${gap}${other === null ? '' : `\n${other}\n`}`)
          .join('');
        expect(idsIn(text)).toEqual([...new Set(parts.map(([one]) => one))]);
      }),
    );
  });

  it('are found in any text, however strange, as digits that stand in it', () => {
    const strange = fc.array(
      fc.oneof(
        fc.string({ unit: 'binary' }),
        id,
        fc.constantFrom('-', '.', '#', '+', '(', ' ', '0'),
      ),
    );
    fc.assert(
      fc.property(strange, (parts) => {
        const text = parts.join('');
        for (const { id: found, times } of findChangeIds(text)) {
          expect(found).toMatch(/^\d{6,7}$/);
          expect(text.normalize('NFKC').split(found).length - 1).toBeGreaterThanOrEqual(times);
        }
      }),
    );
  });

  it.each(['1-', '0 0', '+1 ', '1.', '(0', '1'])(
    'are looked for in time: %j, many times',
    (piece) => {
      expect(idsIn(`${piece.repeat(200_000 / piece.length)}a #1044274`)).toEqual(['1044274']);
    },
  );
});
