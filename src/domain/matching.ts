import type { SegmentDraft } from './draft.js';
import type { Segment } from './episode.js';
import { likenessOf, normalized, type LetterPairs, letterPairs } from './words.js';

/** Titles at least this alike are one title with a correction in it. */
const SAME_TITLE = 0.75;

export interface Matching {
  /** For each segment of the notes, the place of the stored one that it continues, or null. */
  storedOf: (number | null)[];
  /** How many stored segments were recognised by what they say, their place left aside. */
  recognised: number;
}

/**
 * Finds which stored segment each segment of the notes continues: by its explicit id; else by a
 * change that is unique in the episode; else by change and likeness of title; else by title; else
 * by place. A segment that writes an id of its own continues that one or none.
 */
export function matchSegments(
  stored: readonly Segment[],
  drafts: readonly SegmentDraft[],
): Matching {
  const pairs = new Pairs(stored, drafts);
  byId(pairs);
  byUniqueChange(pairs);
  byLikeness(pairs, sharesChange, 0);
  byEqualTitle(pairs);
  byLikeness(pairs, () => true, SAME_TITLE);
  const recognised = pairs.count();
  byPlace(pairs);
  return { storedOf: pairs.storedOf, recognised };
}

class Pairs {
  readonly storedOf: (number | null)[];
  private readonly used = new Set<number>();

  constructor(
    readonly stored: readonly Segment[],
    readonly drafts: readonly SegmentDraft[],
  ) {
    this.storedOf = drafts.map(() => null);
  }

  add(draft: number, stored: number): void {
    this.storedOf[draft] = stored;
    this.used.add(stored);
  }

  isFree(stored: number): boolean {
    return !this.used.has(stored);
  }

  /** Drafts that may still be matched by what they say: those that write no id. */
  openDrafts(): [number, SegmentDraft][] {
    return [...this.drafts.entries()].filter(
      ([i, draft]) => this.storedOf[i] === null && draft.id === null,
    );
  }

  openStored(): [number, Segment][] {
    return [...this.stored.entries()].filter(([i]) => this.isFree(i));
  }

  count(): number {
    return this.used.size;
  }
}

function byId(pairs: Pairs): void {
  const placeOf = new Map(pairs.stored.map((segment, i) => [segment.id, i]));
  for (const [i, draft] of pairs.drafts.entries()) {
    const place = draft.id === null ? undefined : placeOf.get(draft.id);
    if (place !== undefined && pairs.isFree(place)) pairs.add(i, place);
  }
}

function byUniqueChange(pairs: Pairs): void {
  const inStored = placesByChange(pairs.stored);
  const inDrafts = placesByChange(pairs.drafts);
  for (const [i, draft] of pairs.openDrafts()) {
    for (const { id } of draft.changes) {
      const [place, ...others] = inStored.get(id) ?? [];
      const unique = others.length === 0 && inDrafts.get(id)?.length === 1;
      if (unique && place !== undefined && pairs.isFree(place)) {
        pairs.add(i, place);
        break;
      }
    }
  }
}

function placesByChange(segments: readonly Pick<Segment, 'changes'>[]): Map<string, number[]> {
  const places = new Map<string, number[]>();
  for (const [i, segment] of segments.entries()) {
    for (const { id } of segment.changes) places.set(id, [...(places.get(id) ?? []), i]);
  }
  return places;
}

function sharesChange(draft: SegmentDraft, segment: Segment): boolean {
  return draft.changes.some(({ id }) => segment.changes.some((ref) => ref.id === id));
}

function byEqualTitle(pairs: Pairs): void {
  const places = new Map<string, number[]>();
  for (const [i, segment] of pairs.openStored()) {
    const title = normalized(segment.title);
    places.set(title, [...(places.get(title) ?? []), i]);
  }
  for (const [i, draft] of pairs.openDrafts()) {
    const place = places.get(normalized(draft.title))?.shift();
    if (place !== undefined) pairs.add(i, place);
  }
}

function byLikeness(
  pairs: Pairs,
  qualifies: (draft: SegmentDraft, segment: Segment) => boolean,
  atLeast: number,
): void {
  const titles = new Map<Segment, LetterPairs>(
    pairs.openStored().map(([, segment]) => [segment, letterPairs(segment.title)]),
  );
  const candidates: { draft: number; stored: number; score: number }[] = [];
  for (const [i, draft] of pairs.openDrafts()) {
    const title = letterPairs(draft.title);
    for (const [j, segment] of pairs.openStored()) {
      if (!qualifies(draft, segment)) continue;
      const score = likenessOf(title, titles.get(segment) ?? letterPairs(segment.title));
      if (score >= atLeast) candidates.push({ draft: i, stored: j, score });
    }
  }
  candidates.sort((a, b) => b.score - a.score);
  for (const { draft, stored } of candidates) {
    if (pairs.storedOf[draft] === null && pairs.isFree(stored)) pairs.add(draft, stored);
  }
}

/** Pairs a run of strangers with the equally long run that stood between the same neighbours. */
function byPlace(pairs: Pairs): void {
  const { stored, drafts, storedOf } = pairs;
  for (let from = 0; from < drafts.length; from += 1) {
    if (storedOf[from] !== null) continue;
    let to = from;
    while (to < drafts.length && storedOf[to] === null) to += 1;

    const before = from === 0 ? -1 : (storedOf[from - 1] ?? -1);
    const after = to === drafts.length ? stored.length : (storedOf[to] ?? stored.length);
    const places = Array.from(
      { length: Math.max(0, after - before - 1) },
      (_, i) => before + 1 + i,
    );
    const sameRun = places.length === to - from && places.every((place) => pairs.isFree(place));
    for (const [i, place] of sameRun ? places.entries() : []) {
      const [draft, segment] = [drafts[from + i], stored[place]];
      if (draft && segment && mayStandFor(draft, segment)) pairs.add(from + i, place);
    }
    from = to;
  }
}

function mayStandFor(draft: SegmentDraft, segment: Segment): boolean {
  if (draft.id !== null) return false;
  return draft.changes.length === 0 || segment.changes.length === 0 || sharesChange(draft, segment);
}
