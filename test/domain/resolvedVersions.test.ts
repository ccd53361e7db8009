import { describe, expect, it } from '@jest/globals';
import { withResolvedVersions } from '../../src/domain/resolvedVersions.js';
import { anEpisode, aSegment } from '../support/builders.js';

const ALIASES = { '2.21': '2.210' };

describe('an episode that was saved before its version had an alias', () => {
  it('states the version that is meant, each once', () => {
    const saved = anEpisode({
      versions: ['2.21', '2.210', '2.212'],
      segments: [
        aSegment({ version: '2.21', changes: [{ id: '1050001', version: '2.21' }] }),
        aSegment({ id: 'b2' }),
      ],
    });
    const { versions, segments } = withResolvedVersions(saved, ALIASES);
    expect(versions).toEqual(['2.210', '2.212']);
    expect(segments[0]).toMatchObject({
      version: '2.210',
      changes: [{ id: '1050001', version: '2.210' }],
    });
    expect(segments[1]).toEqual(saved.segments[1]);
    expect(saved.versions).toEqual(['2.21', '2.210', '2.212']);
  });

  it('is the same object when it states no alias', () => {
    const saved = anEpisode({ versions: ['2.98'], segments: [aSegment({ version: '2.212' })] });
    expect(withResolvedVersions(saved, ALIASES)).toBe(saved);
  });
});
