import { describe, expect, it } from '@jest/globals';
import {
  UNDISCUSSED_LISTED,
  upgradePlan,
  type UpgradePlan,
} from '../../src/library/upgradePlan.js';
import { aLibrary, type Holdings } from '../support/aLibrary.js';
import { aChange, anEpisode, aSegment, at } from '../support/builders.js';

const plan = (holdings: Holdings, from = '2.208', to = '2.212') =>
  upgradePlan(aLibrary(holdings), from, to);

const stated = ({ stated: groups }: UpgradePlan) =>
  groups.map(({ area, items }) => [area?.slug ?? null, items.map(({ key }) => key)]);
const unstated = ({ unstated: parts }: UpgradePlan) =>
  parts.map(({ covers, episodes, groups }) => ({
    covers,
    episodes,
    keys: groups.flatMap(({ items }) => items.map(({ key }) => key)),
  }));
const keys = (of: UpgradePlan) => stated(of).flatMap(([, own]) => own);

describe('what an upgrade brings', () => {
  it('is what states a version after the one and up to the other, aliases too', () => {
    const segments = ['2.208', '2.21', '2.210', '2.212', '2.214'].map((version, i) =>
      aSegment({ id: `s${i}`, version }),
    );
    expect(keys(plan({ episodes: [anEpisode({ segments })] }))).toEqual([
      'segment:s1',
      'segment:s2',
      'segment:s3',
    ]);
  });

  it('holds a patch of the version that it starts from', () => {
    const segments = [aSegment({ id: 's1', version: '2.208.1' })];
    expect(keys(plan({ episodes: [anEpisode({ segments })] }))).toEqual(['segment:s1']);
  });

  it('holds each change once, with all its moments, also those of other versions’ episodes', () => {
    const changes = [{ id: '1050001', version: '2.210' }];
    const episodes = [16, 17, 21].map((number) =>
      anEpisode({ number, segments: [aSegment({ id: `s${number}`, changes })] }),
    );
    const [group] = plan({ episodes }).stated;
    expect(group?.items.map(({ key }) => key)).toEqual(['change:1050001']);
    expect(group?.items[0]?.moments.map(({ episode }) => episode.number)).toEqual([16, 17, 21]);
  });

  it('holds both changes of a segment that states the version of one', () => {
    const changes = [
      { id: '1060001', version: '2.212' },
      { id: '1060002', version: null },
    ];
    const episode = anEpisode({ versions: ['2.212'], segments: [aSegment({ id: 's1', changes })] });
    const both = plan({ episodes: [episode] });
    expect(keys(both)).toEqual(['change:1060001']);
    expect(unstated(both)).toEqual([
      { covers: ['2.212'], episodes: [episode.number], keys: ['change:1060002'] },
    ]);
    expect(both.totals).toMatchObject({ items: 2, unstated: 1 });
  });

  it('holds a change of several areas once, under the first in the show’s order', () => {
    const segments = [
      aSegment({ id: 's1', version: '2.210', areas: ['slas', 'billing'] }),
      aSegment({ id: 's2', version: '2.210', areas: ['slas'] }),
      aSegment({ id: 's3', version: '2.210' }),
    ];
    expect(stated(plan({ episodes: [anEpisode({ segments })] }))).toEqual([
      ['billing', ['segment:s1']],
      ['slas', ['segment:s2']],
      [null, ['segment:s3']],
    ]);
  });

  it('puts cautions first, then highlights', () => {
    const version = '2.210';
    const segments = [
      aSegment({ id: 's1', version }),
      aSegment({ id: 's2', version, highlight: true }),
      aSegment({ id: 's3', version, notes: '- ⚠️ Off by default' }),
    ];
    expect(keys(plan({ episodes: [anEpisode({ segments })] }))).toEqual([
      'segment:s3',
      'segment:s2',
      'segment:s1',
    ]);
  });

  it('goes by the catalogue for a change of which no segment states the version', () => {
    const segments = [aSegment({ id: 's1', changes: [{ id: '1050001', version: null }] })];
    const changes = [aChange({ version: '2.210' })];
    const episodes = [anEpisode({ versions: ['2.212'], segments })];
    expect(keys(plan({ episodes, changes }))).toEqual(['change:1050001']);
    expect(keys(plan({ episodes, changes }, '2.210'))).toEqual([]);
  });

  it('lists a change of another version when its segment states one of these', () => {
    const segments = [
      aSegment({ id: 's1', version: '2.212', changes: [{ id: '1050001', version: '2.206' }] }),
    ];
    expect(keys(plan({ episodes: [anEpisode({ segments })] }))).toEqual(['change:1050001']);
  });
});

describe('what states no version', () => {
  it('stands apart, with what its episode covers, when one of these lies in the range', () => {
    const episodes = [
      anEpisode({ number: 15, versions: ['2.206', '2.208'], segments: [aSegment({ id: 'a1' })] }),
      anEpisode({ number: 16, versions: ['2.208', '2.21'], segments: [aSegment({ id: 'b1' })] }),
      anEpisode({ number: 17, versions: ['2.212'], segments: [aSegment({ id: 'c1' })] }),
      anEpisode({ number: 18, segments: [aSegment({ id: 'd1' })] }),
    ];
    expect(unstated(plan({ episodes }))).toEqual([
      { covers: ['2.208', '2.210'], episodes: [16], keys: ['segment:b1'] },
      { covers: ['2.212'], episodes: [17], keys: ['segment:c1'] },
    ]);
  });

  it('holds a change of two such episodes once, with what both cover', () => {
    const changes = [{ id: '1050001', version: null }];
    const episodes = [
      anEpisode({
        number: 16,
        versions: ['2.210'],
        segments: [aSegment({ id: 'b1', changes })],
      }),
      anEpisode({
        number: 17,
        versions: ['2.212'],
        segments: [aSegment({ id: 'c1', changes })],
      }),
    ];
    expect(unstated(plan({ episodes }))).toEqual([
      { covers: ['2.210', '2.212'], episodes: [16, 17], keys: ['change:1050001'] },
    ]);
  });
});

describe('what was not discussed', () => {
  it('is the catalogue’s changes of these versions', () => {
    const changes = ['2.208', '2.210', '2.214'].map((version, i) =>
      aChange({ id: `105000${i}`, version, areas: ['billing'] }),
    );
    const { undiscussed, totals } = plan({ changes });
    expect(undiscussed.flatMap(({ items }) => items.map(({ id }) => id))).toEqual(['1050001']);
    expect(totals).toMatchObject({ items: 0, undiscussed: 1 });
  });

  it('is listed as far as it can be looked through, and counted whole', () => {
    const changes = Array.from({ length: 450 }, (_, i) =>
      aChange({ id: String(1050000 + i), version: i < 300 ? '2.210' : '2.212' }),
    );
    const { undiscussed, undiscussedOf, totals } = plan({ changes });
    expect(undiscussed.flatMap(({ items }) => items)).toHaveLength(UNDISCUSSED_LISTED);
    expect(totals.undiscussed).toBe(450);
    expect(undiscussedOf).toEqual([
      { version: '2.212', count: 150 },
      { version: '2.210', count: 300 },
    ]);
  });
});

describe('the totals of an upgrade', () => {
  it('count seconds only where start and end are known, and how many that are', () => {
    const version = '2.210';
    const segments = [
      aSegment({ id: 's1', version, highlight: true, time: at(10, 70) }),
      aSegment({ id: 's2', version, highlight: true, time: at(100) }),
      aSegment({ id: 's3', version, highlight: true }),
      aSegment({ id: 's4', version, time: at(200, 300), notes: '⚠️ Look' }),
      aSegment({ id: 's5' }),
    ];
    const episodes = [anEpisode({ versions: ['2.210'], segments })];
    expect(plan({ episodes }).totals).toEqual({
      items: 5,
      toReview: 1,
      highlights: 3,
      highlightSeconds: 60,
      highlightsTimed: 1,
      unstated: 1,
      undiscussed: 0,
    });
  });
});
