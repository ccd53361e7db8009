import type { Episode } from '../../domain/episode.js';
import { Linker } from '../../linking/linker.js';
import type { Proposal } from '../../linking/proposal.js';
import type { Target } from '../../linking/plans.js';
import type { Documents } from '../documents.js';

/** Proposes by all that is stored, published or not. */
export function linkerFor({ show, catalogue, episodes }: Documents): Linker {
  return new Linker({
    episodes,
    changes: Object.values(catalogue.changes),
    versionAliases: show.versionAliases,
  });
}

/** What accepting a proposal links its segment to. */
export function targetOf(proposal: Proposal): Target {
  return proposal.kind === 'change'
    ? { kind: 'change', id: proposal.changeId }
    : { kind: 'segment', id: proposal.other.segment.id };
}

/** Proposals by the segment that they are made for, in note order. */
export function bySegment(
  proposals: readonly Proposal[],
): Map<Episode['segments'][number], Proposal[]> {
  const groups = new Map<Episode['segments'][number], Proposal[]>();
  for (const proposal of proposals) {
    const group = groups.get(proposal.segment);
    if (group) group.push(proposal);
    else groups.set(proposal.segment, [proposal]);
  }
  return groups;
}
