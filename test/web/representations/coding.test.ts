import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { acceptedCodings } from '../../../src/web/representations/coding.js';

describe('the codings that a client takes', () => {
  it.each([
    [undefined, ['identity']],
    ['', ['identity']],
    ['gzip', ['gzip', 'identity']],
    ['x-gzip', ['gzip', 'identity']],
    ['gzip, deflate, br, zstd', ['br', 'gzip', 'identity']],
    ['GZIP;Q=0.5 , br ; q=0.2', ['gzip', 'br', 'identity']],
    ['br;q=0, gzip', ['gzip', 'identity']],
    ['gzip;q=0', ['identity']],
    ['*', ['br', 'gzip', 'identity']],
    ['*;q=0.5, gzip', ['gzip', 'br', 'identity']],
    ['*;q=0', []],
    ['*;q=0, identity', ['identity']],
    ['identity;q=0, gzip', ['gzip']],
    ['identity;q=0', []],
    ['identity;q=0.8, gzip;q=0.2', ['identity', 'gzip']],
    ['gzip;q=abc, compress', ['identity']],
  ])('%p are %p', (header, codings) => {
    expect(acceptedCodings(header)).toEqual(codings);
  });

  it('are read from anything without failing', () => {
    fc.assert(
      fc.property(fc.string(), (header) => {
        expect(new Set(acceptedCodings(header)).size).toBe(acceptedCodings(header).length);
      }),
    );
  });
});
