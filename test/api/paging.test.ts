import { describe, expect, it } from '@jest/globals';
import { readPaging } from '../../src/api/paging.js';

describe('readPaging', () => {
  it('takes the defaults for what is absent or empty', () => {
    expect(readPaging({})).toEqual({ ok: true, paging: { limit: 50, offset: 0 } });
    expect(readPaging({ limit: '', offset: '' })).toEqual({
      ok: true,
      paging: { limit: 50, offset: 0 },
    });
  });

  it('takes limits from 1 to 200 and offsets from 0', () => {
    expect(readPaging({ limit: '1', offset: '0' })).toEqual({
      ok: true,
      paging: { limit: 1, offset: 0 },
    });
    expect(readPaging({ limit: '200', offset: '999999999' })).toEqual({
      ok: true,
      paging: { limit: 200, offset: 999_999_999 },
    });
  });

  it.each([
    '0',
    '201',
    'abc',
    '-1',
    '1.5',
    '1e2',
    ' 5',
    '9'.repeat(400),
    ['5'],
    { a: '5' },
    null,
    5,
  ])('refuses %j as a limit, in words', (limit) => {
    expect(readPaging({ limit })).toEqual({
      ok: false,
      message: 'limit must be a whole number from 1 to 200.',
    });
  });

  it.each(['-1', 'x', '1.0', ['0']])('refuses %j as an offset, in words', (offset) => {
    expect(readPaging({ offset })).toEqual({
      ok: false,
      message: 'offset must be a whole number from 0.',
    });
  });
});
