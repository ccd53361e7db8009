import { MARKS_NAME, readKeptMarks, writeKeptMarks } from '../../planning/keptMarks.js';
import { isSameMark, mergeMarks, newerMarks, type Mark, type Marks } from '../../planning/marks.js';
import {
  restoredMarks,
  stepOf,
  takenBack,
  type Restored,
  type Step,
} from '../../planning/takingBack.js';
import { keep, kept } from '../deviceStorage.js';

/** The marks of this device, of all of its tabs. */
export interface MarksStore {
  marks: () => Marks;
  /** Takes in those that are newer, and keeps them. */
  take: (changes: Marks) => Step;
  /** Takes a step back, but for what was changed since. */
  takeBack: (step: Step) => Restored;
  /** Calls after marks have changed, here or in another tab. */
  whenChanged: (listener: () => void) => void;
  /** False when this device refuses to keep anything: then they last as long as the page. */
  isKeeping: () => boolean;
}

/**
 * Opens the marks of this device. What another tab decides meanwhile is merged, never written over. What
 * the device keeps no more was taken back by the tab that made it, and goes here as well; those that were
 * made here are this tab's to keep.
 */
export function openMarksStore(): MarksStore {
  let marks: Map<string, Mark> = readKeptMarks(kept(MARKS_NAME));
  let isKeeping = true;
  const made = new WeakSet<Mark>();
  const listeners: (() => void)[] = [];

  function madeHere(): Map<string, Mark> {
    return new Map([...marks].filter(([, mark]) => made.has(mark)));
  }

  /** What a text keeps; a mark that is known already stays the one that it is. */
  function readAgain(text: string | null): Map<string, Mark> {
    const read = readKeptMarks(text);
    for (const [key, mark] of read) {
      const known = marks.get(key);
      if (known && isSameMark(known, mark)) read.set(key, known);
    }
    return read;
  }

  function save(): void {
    const text = marks.size === 0 ? null : writeKeptMarks(marks);
    keep(MARKS_NAME, text);
    isKeeping = kept(MARKS_NAME) === text;
  }

  function changed(): void {
    for (const listener of listeners) listener();
  }

  function lookAgain(text: string | null): void {
    const theirs = readAgain(text);
    const ours = madeHere();
    marks = mergeMarks(theirs, ours);
    // Two tabs that wrote in the same moment: what the other one did not know goes back.
    if (text !== null && newerMarks(theirs, ours) > 0) save();
    changed();
  }

  window.addEventListener('storage', (event) => {
    if (event.key === MARKS_NAME) lookAgain(event.newValue);
  });
  // A page that comes back from the history has heard of nothing meanwhile.
  window.addEventListener('pageshow', (event) => {
    if (event.persisted) lookAgain(kept(MARKS_NAME));
  });

  return {
    marks: () => marks,
    take: (changes) => {
      const current = mergeMarks(readAgain(kept(MARKS_NAME)), madeHere());
      const step = stepOf(current, changes);
      marks = mergeMarks(current, step.after);
      for (const mark of step.after.values()) made.add(mark);
      save();
      changed();
      return step;
    },
    takeBack: (step) => {
      const current = mergeMarks(readAgain(kept(MARKS_NAME)), madeHere());
      const restored = takenBack(step, current, Date.now());
      marks = restoredMarks(current, restored);
      for (const [key, mark] of restored) {
        if (mark !== null && mark !== step.before.get(key)) made.add(mark);
      }
      save();
      changed();
      return restored;
    },
    whenChanged: (listener) => {
      listeners.push(listener);
    },
    isKeeping: () => isKeeping,
  };
}
