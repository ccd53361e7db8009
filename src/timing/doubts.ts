import type { Cue } from '../captions/cue.js';
import { counted } from '../domain/counted.js';
import { formatTimecode, type Seconds } from '../domain/timecode.js';
import type { Proposals } from './proposals.js';

/** Captions may stand a little beyond the end, and music may follow the last word. */
const TOLERATED: Seconds = 10;
const LEAST_PART = 0.8;

/**
 * What speaks against captions, each as a sentence for the producer; none when nothing does.
 * @param duration of the episode's file; null while it is unknown
 * @param cues in the order of their file
 */
export function doubtsAbout(
  proposals: Proposals,
  duration: Seconds | null,
  cues: readonly Cue[],
): string[] {
  const lastSecond = cues.reduce((last, { end }) => Math.max(last, end), 0);
  const lengths = otherLength(duration, lastSecond) ?? beyondTimes(proposals, lastSecond);
  const fit = hardlyFit(proposals);
  const part = fit === null && lengths === null ? soundingPartial(proposals) : null;
  return [backwards(cues), fit, lengths, part].filter((doubt) => doubt !== null);
}

function hardlyFit({ doubt, confidence }: Proposals): string | null {
  if (doubt === null) return null;
  return (
    `These captions hardly fit the notes (${confidence.toFixed(2)} of 1), so no time is proposed: ` +
    'are they of this episode, complete, and in the language of its notes? Notes of a few words may say too little.'
  );
}

function soundingPartial({ isWhole }: Proposals): string | null {
  if (isWhole) return null;
  return (
    'These captions begin late or end before anybody says goodbye in English, so fewer times are sure: are they complete? ' +
    'With the duration in the notes of the episode that need not be guessed.'
  );
}

function otherLength(duration: Seconds | null, lastSecond: Seconds): string | null {
  if (duration === null) return null;
  const [captions, whole] = [formatTimecode(Math.round(lastSecond)), formatTimecode(duration)];
  if (lastSecond > duration + TOLERATED) {
    return `The captions go on to ${captions}, and the episode lasts ${whole}: are they of this file?`;
  }
  if (lastSecond > duration * LEAST_PART) return null;
  return `The captions end at ${captions}, and the episode lasts ${whole}: what comes later cannot be placed.`;
}

function beyondTimes({ items }: Proposals, lastSecond: Seconds): string | null {
  const last = Math.max(0, ...items.map(({ isSet, start }) => (isSet ? (start ?? 0) : 0)));
  if (last <= lastSecond + TOLERATED) return null;
  return `The captions end at ${formatTimecode(Math.round(lastSecond))}, and ${formatTimecode(last)} was set as a time: what comes later cannot be placed.`;
}

/** Where the times go back, as they do in two files that were put together. */
function backwards(cues: readonly Cue[]): string | null {
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
