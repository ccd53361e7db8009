import { describe, expect, it } from '@jest/globals';
import {
  compareVersions,
  parseVersion,
  resolveAlias,
  withTrailingZero,
} from '../../src/domain/version.js';

describe('a version', () => {
  it.each([
    ['2.210', '2.210'],
    ['v2.210', '2.210'],
    ['V2.21', '2.21'],
    [' 2.104.1 ', '2.104.1'],
  ])('is read from %j', (written, version) => {
    expect(parseVersion(written)).toBe(version);
  });

  it.each([
    '',
    '2',
    'v2',
    '2.',
    '.5',
    '2.01',
    '2,210',
    'abc',
    '2.1.1.1.1',
    '__proto__',
    '2.2100000',
  ])('is not read from %j', (text) => {
    expect(parseVersion(text)).toBeNull();
  });

  it('is ordered number by number, a release before its patches', () => {
    const shuffled = ['2.212', '2.98', '2.210', '2.104.1', '2.204', '2.104', '2.206'];
    expect(shuffled.sort(compareVersions)).toEqual([
      '2.98',
      '2.104',
      '2.104.1',
      '2.204',
      '2.206',
      '2.210',
      '2.212',
    ]);
  });

  it('reaches what its alias stands for, and only by data', () => {
    expect(resolveAlias('2.21', { '2.21': '2.210' })).toBe('2.210');
    expect(resolveAlias('2.98', { '2.21': '2.210' })).toBe('2.98');
    expect(resolveAlias('constructor', {})).toBe('constructor');
  });

  it('with a two-digit minor may have lost a zero', () => {
    expect(withTrailingZero('2.22')).toBe('2.220');
    expect(withTrailingZero('2.220')).toBeNull();
    expect(withTrailingZero('2.22.1')).toBeNull();
  });
});
