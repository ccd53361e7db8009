import { anchorOf, type Segment } from '../../domain/episode.js';
import type { Proposal } from '../../linking/proposal.js';
import { bySegment } from './proposalsOf.js';

/** Proposals as lines for people: a segment, and below it what it may mean. */
export function proposalLines(proposals: readonly Proposal[]): string[] {
  return [...bySegment(proposals)].flatMap(([segment, own]) => [
    `  ${segmentLine(segment, own[0]?.position ?? 0)}`,
    ...own.map((proposal) => `    ${proposalLine(proposal)}`),
  ]);
}

/** `segment 5, s-4fwdnb: "This setting …"`. */
export function segmentLine({ id, title }: Segment, position: number): string {
  return `segment ${position}, ${anchorOf(id)}: "${title}"`;
}

/** `0.78  #1042924 "Credit notes …" (v2.210; episode 16 says it too)`. */
export function proposalLine(proposal: Proposal): string {
  const score = proposal.score.toFixed(2);
  if (proposal.kind === 'segment') {
    const { episode, segment } = proposal.other;
    return `${score}  ${anchorOf(segment.id)} "${segment.title}" (episode ${episode})`;
  }
  const { changeId, title, version, said } = proposal;
  const facts = [
    ...(version === null ? [] : [`v${version}`]),
    ...(said === null ? [] : [`as ${anchorOf(said.segment.id)} of episode ${said.episode} says`]),
  ];
  return `${score}  #${changeId} "${title}"${facts.length === 0 ? '' : ` (${facts.join('; ')})`}`;
}
