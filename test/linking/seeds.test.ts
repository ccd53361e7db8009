import path from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Change } from '../../src/domain/change.js';
import type { Episode } from '../../src/domain/episode.js';
import { Linker } from '../../src/linking/linker.js';
import type { Proposal } from '../../src/linking/proposal.js';
import { readSeeds } from '../../src/seeding/readSeeds.js';

/** Sentences of episode 16 that say again what is headed above: the notes leave no doubt about them. */
const REPEATED = {
  hdgv8s: '1044274',
  gsgrph: '1042924',
  zmjk54: '1003964',
  jz6gtq: '975755',
};

let episodes: Episode[];
let changes: Change[];

beforeAll(async () => {
  const reading = await readSeeds(path.resolve(import.meta.dirname, '../../seeds'));
  if (!reading.ok) throw new Error('The seeds cannot be read.');
  episodes = reading.seeds.episodes;
  changes = Object.values(reading.seeds.catalogue.changes);
});

function proposalsIn(number: number, from: Episode[], catalogue = changes): Proposal[] {
  const linker = new Linker({ episodes: from, changes: catalogue, versionAliases: {} });
  return linker.proposals(from.find((episode) => episode.number === number) ?? { segments: [] });
}

/** The seeds without the links of the sentences that repeat. */
function withoutTheirLinks(): Episode[] {
  return episodes.map((episode) => ({
    ...episode,
    segments: episode.segments.map((segment) =>
      segment.id in REPEATED ? { ...segment, changes: [] } : segment,
    ),
  }));
}

function firstFor(proposals: readonly Proposal[], id: string) {
  const first = proposals.find(({ segment }) => segment.id === id);
  return first?.kind === 'change' ? first.changeId : first?.other.segment.id;
}

describe('the sentences of episode 16 that repeat a headed change, their links taken away', () => {
  it('find it as the first proposal', () => {
    const proposals = proposalsIn(16, withoutTheirLinks());
    for (const [id, change] of Object.entries(REPEATED)) {
      expect([id, firstFor(proposals, id)]).toEqual([id, change]);
    }
  });

  it('find it by the catalogue alone, and by the episode alone', () => {
    const without = withoutTheirLinks();
    const bare = without.map((episode) => ({
      ...episode,
      segments: episode.segments.map((segment) => ({ ...segment, changes: [] })),
    }));
    for (const [id, change] of Object.entries(REPEATED)) {
      const byCatalogue = proposalsIn(16, bare).filter(({ kind }) => kind === 'change');
      expect(firstFor(byCatalogue, id)).toBe(change);
      expect(firstFor(proposalsIn(16, without, []), id)).toBe(change);
    }
  });
});

describe('segments of the seeds that speak of the same thing', () => {
  it.each([
    [15, 'cmbx34', '4fwdnb'],
    [16, '4fwdnb', 'cmbx34'],
    [17, '2tw8dr', 'tgb4c6'],
    [17, 'rd5gjv', '3dkd9z'],
  ])('are proposed: in %i, %s and %s', (number, id, other) => {
    expect(firstFor(proposalsIn(number, episodes), id)).toBe(other);
  });

  it('are few: what is proposed is worth a look', () => {
    const all = episodes.flatMap(({ number }) => proposalsIn(number, episodes));
    const pairs = all.map((proposal) =>
      [
        proposal.segment.id,
        proposal.kind === 'change' ? proposal.changeId : proposal.other.segment.id,
      ]
        .sort()
        .join(' '),
    );
    expect([...new Set(pairs)].sort()).toEqual([
      '2tw8dr tgb4c6',
      '3dkd9z rd5gjv',
      '4fwdnb cmbx34',
      '56z2n8 jpjnw5',
      '5gh6gk grg6gh',
      '975755 cng3vt',
      'd4fmvc x9drd6',
    ]);
  });
});
