import { absoluteUrl, changePath, momentPath } from '../domain/address.js';
import { startOf } from '../domain/episode.js';
import type { Proposal, SegmentPlace } from '../linking/proposal.js';
import type { MomentAnswer, ProposalAnswer } from './shapes.js';

/**
 * A proposal as the API gives it.
 * @param episode number of the episode whose segment it is made for
 * @param baseUrl the public origin that addresses are made absolute under
 */
export function proposalAnswer(
  proposal: Proposal,
  episode: number,
  baseUrl: string,
): ProposalAnswer {
  const { kind, segment, position, score, words } = proposal;
  const said = kind === 'change' ? proposal.said : proposal.other;
  return {
    kind,
    episode,
    segmentId: segment.id,
    position,
    title: segment.title,
    score,
    words: [...words],
    change:
      kind === 'change'
        ? {
            id: proposal.changeId,
            title: proposal.title,
            version: proposal.version,
            url: absoluteUrl(baseUrl, changePath(proposal.changeId)),
          }
        : null,
    said: said && placeAnswer(said, baseUrl),
  };
}

function placeAnswer({ episode, segment }: SegmentPlace, baseUrl: string): MomentAnswer {
  const start = startOf(segment);
  return {
    episode,
    segmentId: segment.id,
    title: segment.title,
    startSeconds: start,
    url: absoluteUrl(baseUrl, momentPath(episode, segment.id, start)),
  };
}
