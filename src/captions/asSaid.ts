import type { Cue } from './cue.js';

/** Captions that touch: what stays on the screen from one to the next does so without a gap. */
const GAP_SECONDS = 0.25;
/** Of the captions that follow without a gap, so many repeat the one before in a file that rolls. */
const ROLLING_PART = 1 / 3;
/** In fewer captions a repetition may be what somebody said. */
const FEWEST_ROLLING = 3;

/**
 * Captions as what was said, each word once and in order of time: out-of-order and repeated cues are put
 * right, and captions that roll up (as YouTube makes them by machine: each shows the line before again,
 * or grows word by word) keep only what each one adds. Where speakers overlap, so do their cues.
 * @param cues as `readCaptions` gives them
 * @returns cues in order of their starts; the words of a rolling file stand in one line a cue
 */
export function asSaid(cues: readonly Cue[]): Cue[] {
  const sorted = [...cues].sort((a, b) => a.start - b.start || a.end - b.end);
  const once = sorted.filter((cue, i) => !isSame(cue, sorted[i - 1]));
  const repeated = once.map((cue, i) => wordsRepeated(once[i - 1], cue));
  const following = once.filter((cue, i) => follows(once[i - 1], cue)).length;
  const rolling = repeated.filter((count) => count > 0).length;
  if (rolling < FEWEST_ROLLING || rolling < following * ROLLING_PART) return once;
  return unrolled(once, repeated);
}

function unrolled(cues: readonly Cue[], repeated: readonly number[]): Cue[] {
  const said: Cue[] = [];
  for (const [i, cue] of cues.entries()) {
    const text = wordsOf(cue)
      .slice(repeated[i] ?? 0)
      .join(' ');
    const last = said.at(-1);
    if (text !== '') said.push({ ...cue, text });
    else if (last) said[said.length - 1] = { ...last, end: Math.max(last.end, cue.end) };
  }
  return said;
}

/**
 * How many words at the beginning of a cue the one before has shown at its end. Only whole lines count,
 * or all that the one before shows: a single word that happens to come again is speech.
 */
function wordsRepeated(before: Cue | undefined, cue: Cue): number {
  if (before === undefined || !follows(before, cue)) return 0;
  const old = wordsOf(before);
  const words = wordsOf(cue);
  const firstLine = (cue.text.split('\n', 1)[0] ?? '').trim().split(/\s+/).length;
  for (let count = Math.min(old.length, words.length); count > 0; count -= 1) {
    if (count < firstLine && count < old.length) return 0;
    if (words.slice(0, count).every((word, i) => word === old[old.length - count + i])) {
      return count;
    }
  }
  return 0;
}

function follows(before: Cue | undefined, cue: Cue): boolean {
  return (
    before !== undefined &&
    before.voice === cue.voice &&
    cue.start > before.start &&
    cue.start - before.end <= GAP_SECONDS
  );
}

function isSame(cue: Cue, other: Cue | undefined): boolean {
  return (
    cue.start === other?.start &&
    cue.end === other.end &&
    cue.text === other.text &&
    cue.voice === other.voice
  );
}

function wordsOf({ text }: Cue): string[] {
  return text.split(/\s+/).filter((word) => word !== '');
}
