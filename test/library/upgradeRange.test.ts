import { describe, expect, it } from '@jest/globals';
import {
  knownUpgradeVersions,
  readUpgradeRange,
  upgradePath,
} from '../../src/library/upgradeRange.js';
import { aLibrary } from '../support/aLibrary.js';
import { anEpisode, aShow } from '../support/builders.js';

const library = aLibrary({
  show: aShow({ versions: ['2.204'] }),
  episodes: [anEpisode({ versions: ['2.208', '2.210', '2.212'] })],
});
const read = (from: string | null, to: string | null) => readUpgradeRange(library, { from, to });

describe('from which version to which an upgrade leads', () => {
  it.each([
    ['2.208', '2.212', '2.208', '2.212'],
    ['v2.208', 'V2.21', '2.208', '2.210'],
    ['2.204', '2.208', '2.204', '2.208'],
    ['2.210', '2.210', '2.210', '2.210'],
    ['2.205', '2,212', '2.205', '2.212'],
    ['2.208.0', '2.212', '2.208', '2.212'],
  ])('is read from %s and %s', (from, to, ...expected) => {
    expect(read(from, to)).toEqual({ kind: 'range', from: expected[0], to: expected[1] });
  });

  it('is backwards when it begins with the later one', () => {
    expect(read('2.212', '2.208')).toEqual({ kind: 'backwards', from: '2.212', to: '2.208' });
  });

  it('is not known of a version that does not exist', () => {
    expect(read('2.208', '2.999')).toEqual({
      kind: 'unknown',
      message: 'Nothing is known of a version 2.999.',
    });
  });

  it('cannot be read from what is no version', () => {
    expect(read('latest', '2.212')).toEqual({
      kind: 'unreadable',
      message: '“latest” cannot be a version: write it as 2.210.',
    });
  });

  it('is incomplete without one of them', () => {
    expect([read(null, '2.212').kind, read('2.212', null).kind]).toEqual([
      'incomplete',
      'incomplete',
    ]);
  });

  it('can be chosen from all known versions, newest first', () => {
    expect(knownUpgradeVersions(library)).toEqual(['2.212', '2.210', '2.208', '2.204']);
  });

  it('has one address', () => {
    expect(upgradePath({ from: '2.208', to: '2.212' })).toBe('/upgrade?from=2.208&to=2.212');
  });
});
