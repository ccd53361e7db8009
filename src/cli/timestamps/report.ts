import type { Cue } from '../../captions/cue.js';
import { counted } from '../../domain/counted.js';
import { cutAtWord } from '../../domain/cutAtWord.js';
import { formatTimecode, type Seconds } from '../../domain/timecode.js';
import type { Proposal, Proposals } from './proposals.js';

const LONGEST_HEARD = 120;
const LONGEST_TITLE = 90;
/** Mean confidence below which captions and notes hardly belong together. */
const HARDLY = 0.3;
/** Captions may stand a little beyond the end, and music may follow the last word. */
const TOLERATED: Seconds = 10;
const LEAST_PART = 0.8;

/** What is printed of proposals: two lines a segment, in note order, then the sum. */
export function proposalLines({ items }: Proposals, least: number): string[] {
  const open = items.filter(({ isSet }) => !isSet);
  const placed = open.filter(({ start }) => start !== null);
  const sure = placed.filter((item) => item.confidence >= least);
  return [
    ...items.flatMap(linesOf),
    '',
    `${counted(items.length, 'segment')}: ${items.length - open.length} set by hand, ` +
      `${placed.length} found in the captions (${sure.length} at ${least} or more), ` +
      `${open.length - placed.length} not found.`,
  ];
}

/** Why captions and notes may not belong together; null when they do as far as one can tell. */
export function doubtOf({ items, confidence }: Proposals): string | null {
  if (confidence >= HARDLY || items.every(({ isSet }) => isSet)) return null;
  return (
    `These captions hardly fit the notes (${confidence.toFixed(2)} of 1): are they of this episode, ` +
    'complete, and in the language of its notes?'
  );
}

/**
 * Why captions may not be of the file that the episode has; null when they last as long as it.
 * @param lastSecond when the last caption ends
 */
export function otherLength(duration: Seconds | null, lastSecond: Seconds): string | null {
  if (duration === null) return null;
  const [captions, whole] = [formatTimecode(Math.round(lastSecond)), formatTimecode(duration)];
  if (lastSecond > duration + TOLERATED) {
    return `The captions go on to ${captions}, and the episode lasts ${whole}: are they of this file?`;
  }
  if (lastSecond > duration * LEAST_PART) return null;
  return `The captions end at ${captions}, and the episode lasts ${whole}: what comes later cannot be placed.`;
}

/**
 * Where the times of captions go back, as they do in two files that were put together; null when they do not.
 * @param cues in the order of the file
 */
export function backwards(cues: readonly Cue[]): string | null {
  const back = cues.flatMap((cue, i) => {
    const before = cues[i - 1];
    return before && cue.start < before.start - TOLERATED ? [{ before, cue }] : [];
  });
  const [first] = back;
  if (first === undefined) return null;
  const [from, to] = [first.before, first.cue].map(({ start }) =>
    formatTimecode(Math.floor(start)),
  );
  return (
    `The times of these captions go back ${counted(back.length, 'time')}, first from ${from} to ${to}: ` +
    'they were put in order, which is wrong when several files stand behind each other in this one.'
  );
}

function linesOf(item: Proposal): string[] {
  const { start, isSet, confidence, heard, segment } = item;
  const time = (start === null ? '–' : formatTimecode(start)).padStart(8);
  const trust = isSet ? 'set ' : confidence.toFixed(2);
  return [
    `${time}  ${trust}  ${cutAtWord(segment.title, LONGEST_TITLE)}`,
    ...(heard === '' ? [] : [`                “${cutAtWord(heard, LONGEST_HEARD)}”`]),
  ];
}

/** The same for scripts. */
export function proposalsAsJson(episode: number, proposals: Proposals, applied: number): object {
  return {
    episode,
    confidence: rounded(proposals.confidence),
    applied,
    segments: proposals.items.map(({ segment, start, confidence, heard, isSet }) => ({
      id: segment.id,
      title: segment.title,
      startSeconds: start,
      confidence: rounded(confidence),
      setByPerson: isSet,
      heard,
    })),
  };
}

function rounded(confidence: number): number {
  return Math.round(confidence * 1000) / 1000;
}
