import { describe, expect, it } from '@jest/globals';
import type { Change } from '../../src/domain/change.js';
import type { Episode } from '../../src/domain/episode.js';
import { Linker } from '../../src/linking/linker.js';
import { aChange, anEpisode, aSegment } from '../support/builders.js';

const OTHERS = [
  'Workflow steps want an outcome',
  'Assets depend on each other',
  'Chat in the portal',
];

/** Texts that have nothing to do with it, so that words are as rare as they are in a library. */
const strangers = OTHERS.map((title, i) => aSegment({ id: `zz${i}`, title }));

const DATES = 'Credit notes default to the date of today';
const unlinked = aSegment({
  id: 'aa22',
  title: 'Credit notes can now default to today as their date',
});

function proposed(episode: Episode, others: { episodes?: Episode[]; changes?: Change[] }) {
  const { episodes = [], changes = [] } = others;
  const all = [episode, anEpisode({ number: 1, segments: strangers }), ...episodes];
  const linker = new Linker({ episodes: all, changes, versionAliases: { '2.21': '2.210' } });
  return linker.proposals(episode).map((proposal) => ({
    of: proposal.segment.id,
    is: proposal.kind === 'change' ? proposal.changeId : proposal.other.segment.id,
    score: proposal.score,
  }));
}

describe('what an unlinked segment probably means', () => {
  it('is a change of the same version before one of another', () => {
    const changes = [
      aChange({ id: '1050001', title: DATES, version: '2.98' }),
      aChange({ id: '1050002', title: DATES, version: null }),
      aChange({ id: '1050003', title: DATES, version: '2.21' }),
    ];
    const episode = anEpisode({ versions: ['2.210'], segments: [unlinked] });
    const found = proposed(episode, { changes });
    expect(found.map(({ is }) => is)).toEqual(['1050003', '1050002', '1050001']);
    expect(found[0]?.score).toBeLessThanOrEqual(1);
  });

  it('is what another episode said in nearly these words, also when no catalogue has it', () => {
    const linked = aSegment({
      id: 'bb33',
      title: DATES,
      changes: [{ id: '1050001', version: null }],
    });
    const found = proposed(anEpisode({ segments: [unlinked] }), {
      episodes: [anEpisode({ number: 20, segments: [linked] })],
    });
    expect(found).toEqual([{ of: 'aa22', is: '1050001', score: expect.any(Number) }]);
  });

  it('is read from the notes too', () => {
    const vague = aSegment({ id: 'aa22', title: 'A setting for dates', notes: `*${DATES}*.` });
    const changes = [aChange({ title: 'Dates', notes: DATES })];
    expect(proposed(anEpisode({ segments: [vague] }), { changes })).toHaveLength(1);
  });

  it('is at most three things, the likeliest first', () => {
    const changes = ['1050001', '1050002', '1050003', '1050004'].map((id) =>
      aChange({ id, title: id === '1050003' ? DATES : `${DATES}, invoices too` }),
    );
    const found = proposed(anEpisode({ segments: [unlinked] }), { changes });
    expect(found).toHaveLength(3);
    expect(found[0]?.is).toBe('1050003');
  });

  it('is for certain what a segment discusses that a person related to it', () => {
    const linked = aSegment({
      id: 'bb33',
      title: 'Said in quite other words',
      changes: [{ id: '1050001', version: null }],
      related: ['aa22'],
    });
    const episodes = [anEpisode({ number: 20, segments: [linked] })];
    expect(proposed(anEpisode({ segments: [unlinked] }), { episodes })).toEqual([
      { of: 'aa22', is: '1050001', score: 1 },
    ]);
  });

  it('is nothing for a segment that is linked, has no words in common, or refused it', () => {
    const changes = [aChange({ title: DATES })];
    const segments = [
      aSegment({ ...unlinked, id: 'a1', changes: [{ id: '1050009', version: null }] }),
      aSegment({ id: 'a2', title: 'Portals can hide their footer' }),
      aSegment({ ...unlinked, id: 'a3', refused: ['1050001', 's-a4', '1050009'] }),
    ];
    expect(proposed(anEpisode({ segments }), { changes })).toEqual([]);
  });
});

describe('two unlinked segments that speak of the same thing', () => {
  const again = aSegment({ id: 'bb33', title: DATES });

  it('are proposed in both episodes, and once within one', () => {
    const [one, other] = [
      anEpisode({ segments: [unlinked] }),
      anEpisode({ number: 20, segments: [again] }),
    ];
    expect(proposed(one, { episodes: [other] })).toMatchObject([{ of: 'aa22', is: 'bb33' }]);
    expect(proposed(other, { episodes: [one] })).toMatchObject([{ of: 'bb33', is: 'aa22' }]);
    expect(proposed(anEpisode({ segments: [unlinked, again] }), {})).toMatchObject([
      { of: 'aa22', is: 'bb33' },
    ]);
  });

  it.each([
    ['related', { ...again, related: ['aa22'] }],
    ['refused', { ...again, refused: ['s-aa22'] }],
  ])('are not proposed once one of them has been %s', (_, said) => {
    const episodes = [anEpisode({ number: 20, segments: [said] })];
    expect(proposed(anEpisode({ segments: [unlinked] }), { episodes })).toEqual([]);
    expect(proposed(anEpisode({ segments: [unlinked, said] }), {})).toEqual([]);
  });
});
