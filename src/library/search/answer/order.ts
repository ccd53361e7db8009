import type { Slot } from '../index/textIndex.js';
import type { Subject } from '../texts/entryText.js';
import type { SearchTexts } from '../texts/searchTexts.js';

const KINDS: readonly Subject['kind'][] = ['change', 'segment', 'episode', 'said', 'article'];

/**
 * Which of two hits, named by their best texts, comes first: the change whose ID was typed; then by
 * score; then as `compareSubjects` says.
 * @param asked the numbers of the groups whose ID was typed
 */
export function hitOrder(
  texts: SearchTexts,
  scores: Float32Array | null,
  asked: ReadonlySet<number>,
): (a: Slot, b: Slot) => boolean {
  const isAsked = (slot: Slot) => Number(asked.has(texts.groupOf(slot)));
  return (a, b) => {
    const difference =
      (asked.size > 0 ? isAsked(b) - isAsked(a) : 0) ||
      (scores ? (scores[b] ?? 0) - (scores[a] ?? 0) : 0) ||
      compareTexts(texts, a, b);
    return difference < 0;
  };
}

/** As `compareSubjects`: slots say nothing, they are given out again. */
export function compareTexts(texts: SearchTexts, a: Slot, b: Slot): number {
  const [one, other] = [texts.subject(a), texts.subject(b)];
  return one && other ? compareSubjects(one, other) : 0;
}

/** Changes before segments, episodes and articles; the highest ID, the newest episode, note order. */
function compareSubjects(a: Subject, b: Subject): number {
  if (a.kind === 'change' && b.kind === 'change') return Number(b.change.id) - Number(a.change.id);
  if (a.kind === 'article' && b.kind === 'article') return a.article.slug < b.article.slug ? -1 : 1;
  return (
    KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) ||
    episodeOf(b) - episodeOf(a) ||
    placeIn(a) - placeIn(b)
  );
}

function episodeOf(subject: Subject): number {
  if (subject.kind === 'segment') return subject.placed.episode.number;
  return subject.kind === 'episode' || subject.kind === 'said' ? subject.entry.episode.number : 0;
}

function placeIn(subject: Subject): number {
  if (subject.kind === 'segment') return subject.placed.position;
  return subject.kind === 'said' ? (subject.said[0]?.start ?? 0) : 0;
}
