import { describe, expect, it } from '@jest/globals';
import { isValidEpisode } from '../../src/domain/validEpisode.js';
import { decided, type Decision } from '../../src/linking/decisions.js';
import { anEpisode, aSegment, at } from '../support/builders.js';

const before = anEpisode({
  complete: true,
  summary: 'All of it.',
  retiredIds: ['old1'],
  segments: [
    aSegment({ time: at(60), areas: ['billing'], notes: 'Notes.' }),
    aSegment({ id: 'm4p2', title: 'Another' }),
  ],
});

function after(decision: Decision, from = before) {
  const episode = decided(from, 'k3f9', decision);
  if (!episode) throw new Error('There is such a segment.');
  expect(isValidEpisode(episode)).toBe(true);
  expect({ ...episode, segments: [] }).toEqual({ ...before, segments: [] });
  expect(episode.segments[1]).toEqual(before.segments[1]);
  return { episode, segment: episode.segments[0] };
}

describe('a decision about a segment', () => {
  it('links a change without stating its version, and leaves all else as it was', () => {
    const { segment } = after({ kind: 'link', changeId: '1050001' });
    expect(segment).toEqual({
      ...before.segments[0],
      changes: [{ id: '1050001', version: null }],
    });
  });

  it('is the same when it is made twice', () => {
    for (const decision of [
      { kind: 'link', changeId: '1050001' },
      { kind: 'relate', segmentId: 'm4p2' },
      { kind: 'refuse', proposed: 's-m4p2' },
    ] as const) {
      const once = after(decision).episode;
      expect(after(decision, once).episode).toEqual(once);
    }
  });

  it('can be taken back', () => {
    const linked = after({ kind: 'link', changeId: '1050001' }).episode;
    expect(after({ kind: 'unlink', changeId: '1050001' }, linked).episode).toEqual(before);
    const related = after({ kind: 'relate', segmentId: 'm4p2' }).episode;
    expect(related.segments[0]?.related).toEqual(['m4p2']);
    expect(after({ kind: 'unrelate', segmentId: 'm4p2' }, related).episode).toEqual(before);
  });

  it('overrules what was refused before', () => {
    const refused = after({ kind: 'refuse', proposed: '1050001' }).episode;
    expect(refused.segments[0]?.refused).toEqual(['1050001']);
    const { segment } = after({ kind: 'link', changeId: '1050001' }, refused);
    expect(segment?.refused).toEqual([]);
    const apart = after({ kind: 'refuse', proposed: 's-m4p2' }).episode;
    expect(after({ kind: 'relate', segmentId: 'm4p2' }, apart).segment?.refused).toEqual([]);
  });

  it('needs its segment', () => {
    expect(decided(before, 'zz9', { kind: 'link', changeId: '1050001' })).toBeNull();
  });
});
