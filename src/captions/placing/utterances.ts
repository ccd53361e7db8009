import type { Seconds } from '../../domain/timecode.js';
import { asSaid } from '../asSaid.js';
import type { Cue } from '../cue.js';

/** What is said in a few seconds: between two of them a segment may begin. */
export interface Utterance {
  start: Seconds;
  end: Seconds;
  text: string;
  /** Whether somebody else begins to speak, as far as the captions say so. */
  startsTurn: boolean;
}

/** Captions of a word each are put together until they last so long: a phrase must fit in. */
const SHORTEST: Seconds = 1;
/** Those of many hours until they are about so few: time and memory grow with them. */
const MOST = 12_000;
/** Captions that last longer are parted: a segment may begin within them. */
const LONGEST: Seconds = 10;
const PART: Seconds = 4;
/** Who pauses so long begins anew. */
const PAUSE: Seconds = 1;
const TURN = /^\s*(?:>>+|[-–—])\s*/;

/**
 * Captions as utterances of about 1 to 10 seconds, in order of time: repeated lines of captions that roll
 * up are there once, single words are joined, and long paragraphs parted with their words spread evenly.
 * @param cues as `readCaptions` gives them, in any order
 */
export function utterancesOf(cues: readonly Cue[]): Utterance[] {
  const said = asSaid(cues);
  const span = (said.at(-1)?.end ?? 0) - (said[0]?.start ?? 0);
  const shortest = Math.max(SHORTEST, span / MOST);
  const joined: Utterance[] = [];
  let voice: string | undefined;
  for (const cue of said) {
    const startsTurn = TURN.test(cue.text) || (voice !== cue.voice && joined.length > 0);
    voice = cue.voice;
    const last = joined.at(-1);
    const text = cue.text.replace(TURN, '').replace(/\s+/g, ' ').trim();
    const isShort = last !== undefined && last.end - last.start < shortest;
    if (isShort && !startsTurn && cue.start - last.end <= PAUSE) {
      last.text = `${last.text} ${text}`;
      last.end = Math.max(last.end, cue.end);
    } else {
      joined.push({ start: cue.start, end: cue.end, text, startsTurn });
    }
  }
  return joined.flatMap(parted);
}

function parted(whole: Utterance): Utterance[] {
  const length = whole.end - whole.start;
  const words = whole.text.split(' ');
  const parts = length <= LONGEST ? 1 : Math.min(words.length, Math.round(length / PART));
  if (parts <= 1) return [whole];
  return Array.from({ length: parts }, (_, i) => ({
    start: whole.start + (length * i) / parts,
    end: whole.start + (length * (i + 1)) / parts,
    text: words.slice((words.length * i) / parts, (words.length * (i + 1)) / parts).join(' '),
    startsTurn: whole.startsTurn && i === 0,
  }));
}
