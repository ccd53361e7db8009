import type { EpisodeDraft, SegmentDraft } from './draft.js';
import type { Episode, Segment } from './episode.js';
import { matchSegments } from './matching.js';
import { isOnlyProposed, updateSegment } from './mergeSegment.js';
import { newSegmentId } from './segmentId.js';
import { compareVersions } from './version.js';

export interface MergeOptions {
  /** The canonical form is authoritative: what it does not state is cleared. Other forms only add and update. */
  authoritative: boolean;
  /** Accept notes in which little of the stored episode is recognised; what they lack is removed. */
  replace: boolean;
  /** Whether a segment of another episode has this id. */
  isTaken: (id: string) => boolean;
}

export type MergeResult =
  | {
      ok: true;
      episode: Episode;
      added: number;
      updated: number;
      removed: number;
      /** Stored segments that the notes do not mention and that stay, in note order. */
      kept: Segment[];
      /** Places in the draft whose proposed time gave way to one that a person confirmed. */
      confirmed: number[];
    }
  | {
      ok: false;
      /** Never empty; in the order of the draft. */
      refusals: Refusal[];
    };

/** One reason why notes are refused. */
export interface Refusal {
  /** The segment of the draft that is at fault; null when it is the whole. */
  segment: number | null;
  message: string;
}

/**
 * Brings the notes of an episode into what is stored of it, by DESIGN.md's rules of authority and identity.
 * @param stored the episode as it is, or null when it is new
 * @param draft the notes; `number` must be known
 * @returns the episode as it will be, or why it is refused; neither argument is changed
 */
export function mergeEpisode(
  stored: Episode | null,
  draft: EpisodeDraft & { number: number },
  options: MergeOptions,
): MergeResult {
  const refusals = refusedIds(draft, options.isTaken);
  if (refusals.length > 0) return { ok: false, refusals };

  const before = stored?.segments ?? [];
  const { storedOf, recognised } = matchSegments(before, draft.segments);
  if (recognised * 3 < before.length && !options.replace) {
    const message =
      `Only ${recognised} of the ${before.length} segments of episode ${draft.number} are recognised in these notes. ` +
      'If they are meant for this episode, import them with --replace; if not, give their number with --number.';
    return { ok: false, refusals: [{ segment: null, message }] };
  }

  const confirmed = draft.segments.flatMap(({ time }, i) =>
    isOnlyProposed(before[storedOf[i] ?? -1]?.time ?? null, time) ? [i] : [],
  );
  const continued = draft.segments.map((segment, i) => {
    const match = before[storedOf[i] ?? -1];
    if (!match) return segment;
    if (!options.authoritative) return updateSegment(match, segment);
    return { ...segment, id: match.id, time: confirmed.includes(i) ? match.time : segment.time };
  });
  const removes = options.authoritative || options.replace;
  const ordered = removes ? continued : withUnmentioned(before, storedOf, continued);
  const segments = withIds(
    draft.number,
    ordered,
    stored?.retiredIds ?? [],
    before,
    options.isTaken,
  );
  const episode: Episode = {
    ...(options.authoritative || stored === null ? asStated(draft) : added(stored, draft)),
    segments,
    retiredIds: retired(stored, draft, segments),
  };
  const mentioned = new Set(storedOf);
  const kept = removes ? [] : before.filter((_, place) => !mentioned.has(place));
  return { ok: true, episode, ...tally(before, segments), kept, confirmed };
}

function refusedIds(draft: EpisodeDraft, isTaken: (id: string) => boolean): Refusal[] {
  const seen = new Set<string>();
  return draft.segments.flatMap(({ id }, segment): Refusal[] => {
    if (id === null) return [];
    const isTwice = seen.has(id);
    seen.add(id);
    if (isTwice) {
      const message = `Two segments have the id s-${id}. Take it out of the one that is new.`;
      return [{ segment, message }];
    }
    if (!isTaken(id)) return [];
    const message = `The id s-${id} belongs to a segment of another episode. Take {#s-${id}} out to get a new one.`;
    return [{ segment, message }];
  });
}

/** Keeps stored segments that the notes do not mention, each behind the one that it stood behind. */
function withUnmentioned(
  before: readonly Segment[],
  storedOf: readonly (number | null)[],
  continued: readonly SegmentDraft[],
): SegmentDraft[] {
  const result = [...continued];
  const mentioned = new Set(storedOf);
  for (const [place, segment] of before.entries()) {
    if (mentioned.has(place)) continue;
    const neighbour = before[place - 1]?.id;
    const at = neighbour === undefined ? 0 : result.findIndex(({ id }) => id === neighbour) + 1;
    result.splice(at, 0, segment);
  }
  return result;
}

function withIds(
  episode: number,
  segments: readonly SegmentDraft[],
  retiredIds: readonly string[],
  before: readonly Segment[],
  isTaken: (id: string) => boolean,
): Segment[] {
  const used = new Set([
    ...segments.map(({ id }) => id),
    ...retiredIds,
    ...before.map(({ id }) => id),
  ]);
  return segments.map((segment) => {
    const id =
      segment.id ??
      newSegmentId(
        episode,
        segment.title,
        (candidate) => used.has(candidate) || isTaken(candidate),
      );
    used.add(id);
    return { ...segment, id, related: segment.related.filter((other) => other !== id) };
  });
}

function asStated(draft: EpisodeDraft & { number: number }): Episode {
  return {
    ...draft,
    type: draft.type ?? 'full',
    status: draft.status ?? 'draft',
    complete: draft.complete ?? false,
    segments: [],
  };
}

function added(stored: Episode, draft: EpisodeDraft): Episode {
  return {
    number: stored.number,
    type: draft.type ?? stored.type,
    season: draft.season ?? stored.season,
    guid: draft.guid ?? stored.guid,
    explicit: draft.explicit ?? stored.explicit,
    title: draft.title || stored.title,
    summary: draft.summary || stored.summary,
    status: draft.status ?? stored.status,
    published: draft.published ?? stored.published,
    complete: draft.complete ?? stored.complete,
    people: draft.people.length > 0 ? draft.people : stored.people,
    versions: [...new Set([...stored.versions, ...draft.versions])].sort(compareVersions),
    media: {
      videoUrl: draft.media.videoUrl ?? stored.media.videoUrl,
      enclosure: draft.media.enclosure ?? stored.media.enclosure,
    },
    duration: draft.duration ?? stored.duration,
    transcript: draft.transcript ?? stored.transcript,
    notesUrl: draft.notesUrl ?? stored.notesUrl,
    segments: [],
    retiredIds: [],
  };
}

function retired(
  stored: Episode | null,
  draft: EpisodeDraft,
  segments: readonly Segment[],
): string[] {
  const inUse = new Set(segments.map(({ id }) => id));
  const gone = (stored?.segments ?? []).map(({ id }) => id);
  return [...new Set([...(stored?.retiredIds ?? []), ...draft.retiredIds, ...gone])].filter(
    (id) => !inUse.has(id),
  );
}

function tally(before: readonly Segment[], after: readonly Segment[]) {
  const old = new Map(before.map((segment) => [segment.id, inOrder(segment)]));
  const kept = after.filter(({ id }) => old.has(id));
  return {
    added: after.length - kept.length,
    updated: kept.filter((segment) => inOrder(segment) !== old.get(segment.id)).length,
    removed: before.length - kept.length,
  };
}

/** The segment's text form with its fields in the order of the type, so that equal ones compare equal. */
function inOrder({
  id,
  section,
  title,
  notes,
  time,
  version,
  changes,
  areas,
  highlight,
  related,
  refused,
}: Segment): string {
  return JSON.stringify({
    id,
    section,
    title,
    notes,
    time,
    version,
    changes,
    areas,
    highlight,
    related,
    refused,
  });
}
