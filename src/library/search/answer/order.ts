import type { Slot } from '../index/textIndex.js';
import type { Subject } from '../texts/entryText.js';
import type { SearchTexts } from '../texts/searchTexts.js';
import type { Group } from './grouping.js';

const KINDS: readonly Subject['kind'][] = ['change', 'segment', 'episode', 'said', 'article'];

/**
 * Which of two groups comes first: the change whose ID was typed; then by score; then as
 * `compareSubjects` says.
 * @param asked the numbers of the groups whose ID was typed
 */
export function groupOrder(
  texts: SearchTexts,
  asked: ReadonlySet<number>,
): (a: Group, b: Group) => boolean {
  const isAsked = ({ best }: Group) => asked.size > 0 && asked.has(texts.text(best)?.group ?? -1);
  return (a, b) => {
    const difference =
      Number(isAsked(b)) - Number(isAsked(a)) ||
      b.score - a.score ||
      compareTexts(texts, a.best, b.best);
    return difference < 0;
  };
}

/** As `compareSubjects`: slots say nothing, they are given out again. */
export function compareTexts(texts: SearchTexts, a: Slot, b: Slot): number {
  const [one, other] = [texts.text(a)?.subject, texts.text(b)?.subject];
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
