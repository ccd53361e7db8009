import type { ChangeId } from '../domain/changeId.js';
import { anchorOf, type Episode, type Segment } from '../domain/episode.js';
import { decided, type Decision } from './decisions.js';

/** What a segment is linked to, or related to. */
export type Target = { kind: 'change'; id: ChangeId } | { kind: 'segment'; id: string };

/** The episodes as they will be, those alone that differ, and the sentence that says so; or why nothing is done. */
export type Plan = { ok: true; after: Episode[]; message: string } | { ok: false; message: string };

interface Found {
  episode: Episode;
  segment: Segment;
}

/**
 * Links a segment to a change. Of two segments of which one is linked, the other is linked to the same
 * change; two of which none is, or both are, are related.
 * @param episodes all that there are
 * @param number of the episode that the segment belongs to
 */
export function planLink(
  episodes: readonly Episode[],
  number: number,
  segmentId: string,
  target: Target,
): Plan {
  const mine = find(episodes, segmentId, number);
  if (!mine) return noSegment(segmentId, number);
  if (target.kind === 'change') return link(mine, target.id);
  const other = find(episodes, target.id);
  if (!other) return noSegment(target.id);
  if (target.id === segmentId) {
    return { ok: false, message: 'A segment is not related to itself: name two.' };
  }
  const [isMineLinked, isOtherLinked] = [mine, other].map(
    ({ segment }) => segment.changes.length > 0,
  );
  if (isMineLinked === isOtherLinked) {
    const message = `${nameOf(mine)} and ${nameOf(other)} speak of the same thing.`;
    // Said by one of the two, it holds for both.
    if (other.segment.related.includes(segmentId)) return { ok: true, after: [], message };
    return carriedOut(mine, { kind: 'relate', segmentId: target.id }, message);
  }
  const [linked, unlinked] = isMineLinked ? [mine, other] : [other, mine];
  const [first, ...more] = linked.segment.changes;
  if (first && more.length === 0) return link(unlinked, first.id);
  const ids = linked.segment.changes.map(({ id }) => `#${id}`).join(', ');
  const message = `${nameOf(linked)} discusses several changes (${ids}): link ${nameOf(unlinked)} to one of them by its ID.`;
  return { ok: false, message };
}

/**
 * Takes a link or a relation away.
 * @param never whether it is not to be proposed again; then there need be none
 */
export function planUnlink(
  episodes: readonly Episode[],
  number: number,
  segmentId: string,
  target: Target,
  never: boolean,
): Plan {
  const mine = find(episodes, segmentId, number);
  if (!mine) return noSegment(segmentId, number);
  const other = target.kind === 'segment' ? find(episodes, target.id) : null;
  const isThere =
    target.kind === 'change'
      ? mine.segment.changes.some(({ id }) => id === target.id)
      : mine.segment.related.includes(target.id) || other?.segment.related.includes(segmentId);
  const what = target.kind === 'change' ? `#${target.id}` : anchorOf(target.id);
  if (!isThere && !never) {
    const message = `${nameOf(mine)} is not linked to ${what}. To have it never proposed: --never.`;
    return { ok: false, message };
  }
  const taken: Decision =
    target.kind === 'change'
      ? { kind: 'unlink', changeId: target.id }
      : { kind: 'unrelate', segmentId: target.id };
  let episode = carry(mine.episode, segmentId, taken);
  if (never) {
    const proposed = target.kind === 'change' ? target.id : anchorOf(target.id);
    episode = carry(episode, segmentId, { kind: 'refuse', proposed });
  }
  const after = [episode];
  if (other?.segment.related.includes(segmentId)) {
    const isSame = other.episode.number === number;
    const away: Decision = { kind: 'unrelate', segmentId };
    const there = carry(isSame ? episode : other.episode, other.segment.id, away);
    if (isSame) after[0] = there;
    else after.push(there);
  }
  const done = isThere ? `is no longer linked to ${what}` : `is not linked to ${what}`;
  const again = never ? ', which is not proposed again' : '';
  return { ok: true, after, message: `${nameOf(mine)} ${done}${again}.` };
}

function link(unlinked: Found, changeId: ChangeId): Plan {
  const message = `${nameOf(unlinked)} discusses #${changeId}.`;
  return carriedOut(unlinked, { kind: 'link', changeId }, message);
}

function carriedOut({ episode, segment }: Found, decision: Decision, message: string): Plan {
  return { ok: true, after: [carry(episode, segment.id, decision)], message };
}

function carry(episode: Episode, segmentId: string, decision: Decision): Episode {
  const after = decided(episode, segmentId, decision);
  if (!after) throw new Error(`Episode ${episode.number} has no segment ${segmentId}.`);
  return after;
}

function find(episodes: readonly Episode[], id: string, number?: number): Found | null {
  for (const episode of episodes) {
    if (number !== undefined && episode.number !== number) continue;
    const segment = episode.segments.find((one) => one.id === id);
    if (segment) return { episode, segment };
  }
  return null;
}

function noSegment(id: string, number?: number): Plan {
  const where = number === undefined ? '' : ` in episode ${number}`;
  const list = `npm run -s runbook -- export ${number ?? 'NUMBER'}`;
  return {
    ok: false,
    message: `There is no segment ${anchorOf(id)}${where}: ${list} has their ids.`,
  };
}

function nameOf({ episode, segment }: Found): string {
  return `${anchorOf(segment.id)} of episode ${episode.number}`;
}
