import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { typedVersion, withTypedVersions } from '../../src/domain/typedVersion.js';

const ALIASES = { '2.21': '2.210' };
const KNOWN = ['2.210', '2.212.0', '2.212'];
const isKnown = (version: string) => KNOWN.includes(version);

describe('a version as it is typed', () => {
  it.each([
    ['2.210', '2.210'],
    ['v2.21', '2.210'],
    ['version 2.210', '2.210'],
    ['Release v2.210', '2.210'],
    ['2,210', '2.210'],
    ['2-210', '2.210'],
    ['2.210.0', '2.210'],
    ['2.210.x', '2.210'],
    ['2.212.0', '2.212.0'],
    ['2.214.0', '2.214'],
    ['2.98.1', '2.98.1'],
    ['2', null],
    ['2.206-2.210', null],
    ['2.01', null],
    ['2.210 billing', null],
  ])('%j is %j', (typed, version) => {
    expect(typedVersion(typed, ALIASES, isKnown)).toBe(version);
  });

  it('is found in a text, which keeps its length', () => {
    expect(withTypedVersions('round 2,210 up', ALIASES, isKnown)).toBe('round 2.210 up');
    expect(withTypedVersions('version 2-21: 1,200', ALIASES, isKnown)).toBe('        2.21: 1,200');
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(withTypedVersions(text, ALIASES, () => true)).toHaveLength(text.length);
      }),
    );
  });
});
