import type { Seconds } from '../../domain/timecode.js';
import type { Cue } from '../cue.js';
import { confidenceInPart, confidenceOf } from './confidence.js';
import { doubtOf, type Doubt } from './doubt.js';
import { findStarts, type FoundStart, type SegmentToPlace } from './findStarts.js';
import { utterancesOf } from './utterances.js';
import { soundWhole } from './wholeness.js';
import { wordsFrom } from './wordsFrom.js';

/** Where a segment begins, as far as captions tell. */
export interface Placement {
  /** Null when nothing can be known. */
  start: Seconds | null;
  /** From 0 to 1: how sure it is that it begins within 15 s of there. 1 for what a person set. */
  confidence: number;
  /** The words that are said from there on, for about 10 s; empty without a start. */
  heard: string;
}

export interface Placing {
  /** One a segment, in the order of the notes. */
  placements: Placement[];
  /**
   * The mean confidence of those that no person set, from 0 to 1; 0 when there are none. Where it is in
   * doubt that captions and notes belong together, what it would have been.
   */
  confidence: number;
  /** Why no start is given at all; null when captions and notes belong together as far as one can tell. */
  doubt: Doubt | null;
  /** Whether the captions were taken to hold all of the episode; else it is less sure of each. */
  isWhole: boolean;
}

/** Below this a start would be a guess. */
const LEAST_CONFIDENCE = 0.15;

/**
 * Finds where each segment of an episode begins in its captions: by the words that its title and notes
 * make one expect, by what hosts say when they turn to the next thing, and by all segments having to fit
 * together. Nothing is downloaded and nothing learned beforehand but the weights in these files.
 * @param segments in the order of the notes, which need not be that of the discussion
 * @param cues as `readCaptions` gives them; any language, though turning to the next thing is heard in English
 * @param isWhole whether the captions hold all of the episode; null: as they sound
 */
export function placeSegments(
  segments: readonly SegmentToPlace[],
  cues: readonly Cue[],
  isWhole: boolean | null = null,
): Placing {
  const utterances = utterancesOf(cues);
  const seemWhole = isWhole ?? soundWhole(utterances);
  const { starts, wordsSaid } = findStarts(segments, utterances, seemWhole);
  const twins = twinsOf(segments);
  const trustBy = (sure: (found: FoundStart) => number) =>
    segments.map((_, i) => (starts[i] ? sure(starts[i]) / (twins[i] ?? 1) : 0));
  const fitting = trustBy(({ signs }) => confidenceOf(signs));
  const trust = seemWhole
    ? fitting
    : trustBy(({ signs, unforced }) => confidenceInPart(signs, unforced));
  const meanOfOpen = (all: readonly number[]) => {
    const open = all.filter((_, i) => segments[i]?.start === null);
    return open.reduce((sum, each) => sum + each, 0) / Math.max(1, open.length);
  };
  const confidence = meanOfOpen(trust);
  const isOpen = segments.some(({ start }) => start === null);
  // What captions lack says nothing against what they hold being of this episode.
  const doubt = isOpen ? doubtOf({ confidence: meanOfOpen(fitting), wordsSaid }) : null;
  const placements = segments.map(({ start }, i): Placement => {
    if (start !== null) return { start, confidence: 1, heard: wordsFrom(start, utterances) };
    if (doubt !== null) return { start: null, confidence: 0, heard: '' };
    const own = { start: starts[i]?.start ?? null, confidence: trust[i] ?? 0 };
    if (own.start === null || own.confidence < LEAST_CONFIDENCE) {
      return { ...own, start: null, heard: '' };
    }
    return { ...own, heard: wordsFrom(own.start, utterances) };
  });
  return { placements, confidence, doubt, isWhole: seemWhole };
}

/** For each segment, how many that are open read just like it, itself included: which is which, nobody can hear. */
function twinsOf(segments: readonly SegmentToPlace[]): number[] {
  const read = segments.map(({ title, notes, ids = [] }) => JSON.stringify([title, notes, ids]));
  const times = new Map<string, number>();
  for (const [i, text] of read.entries()) {
    if (segments[i]?.start === null) times.set(text, (times.get(text) ?? 0) + 1);
  }
  return read.map((text) => times.get(text) ?? 1);
}
