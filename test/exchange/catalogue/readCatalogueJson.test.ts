import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { found, read, whole } from '../../support/catalogueReading.js';

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
