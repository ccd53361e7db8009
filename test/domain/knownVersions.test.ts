import { describe, expect, it } from '@jest/globals';
import { knownVersions } from '../../src/domain/knownVersions.js';
import { aChange, anEpisode, aSegment, aShow } from '../support/builders.js';

describe('the versions that are known', () => {
  it('come from the show, its aliases, episodes, segments and changes, in order and once', () => {
    const show = aShow({ versions: ['2.98', '2.220'], versionAliases: { '2.21': '2.210' } });
    const segment = aSegment({
      version: '2.212',
      changes: [
        { id: '1050001', version: '2.104.1' },
        { id: '1050002', version: null },
      ],
    });
    const episode = anEpisode({ versions: ['2.210', '2.204'], segments: [segment] });
    const catalogue = { changes: { '1050003': aChange({ id: '1050003', version: '2.206' }) } };
    expect(knownVersions(show, catalogue, [episode])).toEqual([
      '2.98',
      '2.104.1',
      '2.204',
      '2.206',
      '2.210',
      '2.212',
      '2.220',
    ]);
  });
  it('leave out what may have lost its zero, however often an episode was saved with it', () => {
    const saved = anEpisode({ versions: ['2.22'], segments: [aSegment({ version: '2.23' })] });
    expect(knownVersions(aShow(), { changes: {} }, [saved])).toEqual(['2.210']);
    expect(knownVersions(aShow({ versions: ['2.22'] }), { changes: {} }, [saved])).toContain(
      '2.22',
    );
  });
});
