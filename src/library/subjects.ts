import type { ChangeEntry, Library, PlacedSegment } from './entries.js';

/** One thing to decide on in an upgrade: a change, or what no segment of it names a change for. */
export interface Subject {
  change: ChangeEntry | null;
  /** All that speak of it. At least one; episode order, then note order. */
  moments: PlacedSegment[];
}

type Asked = Pick<Library, 'change' | 'changes' | 'episodes' | 'related'>;

/**
 * What a segment is about: the changes that it names; without one, those that segments which speak of
 * the same thing name; without any, what those segments share.
 */
export function subjectsOf(placed: PlacedSegment, library: Asked): Subject[] {
  const changes = changesOf(placed, library);
  if (changes.length > 0) return changes.map((change) => changeSubject(change, library));
  const { unlinked, linked } = around([placed], library);
  const found = new Set(linked.flatMap((one) => changesOf(one, library)));
  return found.size > 0
    ? [...found].map((change) => changeSubject(change, library))
    : [{ change: null, moments: unlinked.sort(byPlace) }];
}

/** A change that was discussed, with the segments that speak of the same thing and name no change. */
export function changeSubject(change: ChangeEntry, library: Asked): Subject {
  if (change.mentions.every((placed) => isAlone(placed, library))) {
    return { change, moments: change.mentions };
  }
  const { unlinked } = around(change.mentions, library);
  const moments =
    unlinked.length === 0 ? change.mentions : [...change.mentions, ...unlinked].sort(byPlace);
  return { change, moments };
}

/** Everything that was discussed, each subject once. */
export function allSubjects(library: Asked): Subject[] {
  const told = new Set<string>();
  const discussed = library.changes().filter(({ mentions }) => mentions.length > 0);
  const subjects = discussed.map((change) => changeSubject(change, library));
  for (const { moments } of subjects) for (const { segment } of moments) told.add(segment.id);
  for (const { segments } of library.episodes()) {
    for (const placed of segments) {
      if (told.has(placed.segment.id)) continue;
      if (isAlone(placed, library)) {
        subjects.push({ change: null, moments: [placed] });
        continue;
      }
      const { unlinked } = around([placed], library);
      for (const { segment } of unlinked) told.add(segment.id);
      subjects.push({ change: null, moments: unlinked.sort(byPlace) });
    }
  }
  return subjects;
}

/** Whether no other segment is known to speak of the same thing. */
function isAlone({ segment }: PlacedSegment, library: Asked): boolean {
  return library.related(segment.id).length === 0;
}

/**
 * What speaks of the same thing, from one to the next: relations lead on through segments that name no
 * change, and end at those that do, which may be about several.
 */
function around(start: readonly PlacedSegment[], library: Asked) {
  const unlinked = new Map<string, PlacedSegment>();
  const linked = new Map<string, PlacedSegment>();
  const file = (placed: PlacedSegment) => {
    const { id } = placed.segment;
    const known = changesOf(placed, library).length === 0 ? unlinked : linked;
    if (known.has(id)) return [];
    known.set(id, placed);
    return known === unlinked ? [id] : [];
  };
  const next = start.map(({ segment }) => segment.id);
  start.forEach(file);
  for (let id = next.pop(); id !== undefined; id = next.pop()) {
    for (const other of library.related(id)) next.push(...file(other));
  }
  return { unlinked: [...unlinked.values()], linked: [...linked.values()] };
}

function changesOf({ segment }: PlacedSegment, library: Asked): ChangeEntry[] {
  return segment.changes.map(({ id }) => library.change(id)).filter((entry) => entry !== null);
}

/** Episode order, then note order. */
export function byPlace(a: PlacedSegment, b: PlacedSegment): number {
  return a.episode.number - b.episode.number || a.position - b.position;
}
