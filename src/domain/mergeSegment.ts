import type { SegmentDraft } from './draft.js';
import type { ChangeRef, Segment, SegmentTime } from './episode.js';

/**
 * A stored segment with what notes add to it and update in it: times, areas, links and notes that
 * are already there stay when the notes are silent about them.
 */
export function updateSegment(stored: Segment, draft: SegmentDraft): Segment {
  const changes = updateChanges(stored.changes, draft.changes);
  return {
    id: stored.id,
    section: draft.section ?? stored.section,
    title: draft.title,
    notes: draft.notes === '' ? stored.notes : draft.notes,
    time: updateTime(stored.time, draft.time),
    version:
      draft.version ??
      stored.version ??
      changes.find((ref) => ref.version !== null)?.version ??
      null,
    changes,
    areas: stored.areas.length > 0 ? stored.areas : draft.areas,
    highlight: stored.highlight || draft.highlight,
    related: [...new Set([...stored.related, ...draft.related])],
    refused: [...new Set([...stored.refused, ...draft.refused])],
  };
}

/** Whether notes only propose a time where a person confirmed one: then that stays, whatever form they have. */
export function isOnlyProposed(stored: SegmentTime | null, draft: SegmentTime | null): boolean {
  return draft?.proposed === true && stored?.proposed === false;
}

function updateTime(stored: SegmentTime | null, draft: SegmentTime | null): SegmentTime | null {
  if (draft === null || isOnlyProposed(stored, draft)) return stored;
  const end = stored?.end ?? null;
  return draft.end === null && end !== null && end > draft.start ? { ...draft, end } : draft;
}

function updateChanges(stored: readonly ChangeRef[], draft: readonly ChangeRef[]): ChangeRef[] {
  const stated = new Map(draft.map((ref) => [ref.id, ref.version]));
  const kept = stored.map((ref) => ({ id: ref.id, version: stated.get(ref.id) ?? ref.version }));
  const known = new Set(stored.map((ref) => ref.id));
  return [...kept, ...draft.filter((ref) => !known.has(ref.id))];
}
