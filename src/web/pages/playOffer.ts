import type { Library, PlacedSegment } from '../../library/entries.js';
import type { Listening } from '../../listening/listening.js';
import { selectionInWords, type SelectionInWords } from '../../listening/selectionInWords.js';
import { listeningView } from './listeningView.js';

/** What a page across episodes gives its player, and the button that plays all of it. */
export interface PlayOffer {
  /** Null when the page has nothing to play. */
  listening: Listening | null;
  /** Null when there is nothing that one button could play. */
  button: SelectionInWords | null;
}

/** More than anybody hears in one go; every stretch makes the page heavier. */
const MOST = 100;

/**
 * What can be played of the segments of a page, each once: newest episode first, in it in time order.
 * @param segments what the button plays
 * @param others whose times play in place, too
 * @param noun how the button names one of the segments, and several
 */
export function playOffer(
  library: Pick<Library, 'show'>,
  segments: readonly PlacedSegment[],
  others: readonly PlacedSegment[] = [],
  noun: readonly [one: string, many: string] = ['segment', 'segments'],
): PlayOffer {
  const all = listeningView(library, inPlayingOrder(onceEach([...segments, ...others])));
  if (all === null) return { listening: null, button: null };
  const wanted = new Set(segments.map(({ segment }) => segment.id));
  const playable = all.stretches.filter(({ segment }) => wanted.has(segment));
  const stretches = playable.slice(0, MOST);
  const left = wanted.size - playable.length;
  return {
    listening: { ...all, stretches },
    button:
      stretches.length === 0
        ? null
        : selectionInWords(stretches, nameOf(stretches.length, playable.length, left, noun), {
            left,
            why: 'no time or no recording',
          }),
  };
}

function nameOf(
  count: number,
  playable: number,
  left: number,
  [one, many]: readonly [string, string],
): string {
  if (count < playable) return `the newest ${count} ${many}`;
  if (left > 0) return `${count} ${count === 1 ? one : many}`;
  return count === 1 ? `the one ${one}` : `all ${count} ${many}`;
}

/** A segment that speaks of two changes may come with each of them. */
function onceEach(placed: readonly PlacedSegment[]): PlacedSegment[] {
  return [...new Map(placed.map((one) => [one.segment.id, one])).values()];
}

function inPlayingOrder(placed: readonly PlacedSegment[]): PlacedSegment[] {
  const startOf = ({ start }: PlacedSegment) => start ?? Infinity;
  return [...placed].sort(
    (a, b) =>
      b.episode.number - a.episode.number ||
      Math.sign(startOf(a) - startOf(b) || 0) ||
      a.position - b.position,
  );
}
