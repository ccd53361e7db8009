import { MARKS_NAME, readKeptMarks, writeKeptMarks } from '../../planning/keptMarks.js';
import { mergeMarks, newerMarks, type Mark, type Marks } from '../../planning/marks.js';
import { keep, kept } from '../deviceStorage.js';

/** The marks of this device, of all of its tabs. */
export interface MarksStore {
  marks: () => Marks;
  /** Takes in those that are newer, and keeps them. */
  take: (changes: Marks) => void;
  /** Calls after marks have changed, here or in another tab. */
  whenChanged: (listener: () => void) => void;
  /** False when this device refuses to keep anything: then they last as long as the page. */
  isKeeping: () => boolean;
}

/** Opens the marks of this device. What another tab decides meanwhile is merged, never written over. */
export function openMarksStore(): MarksStore {
  let marks: Map<string, Mark> = readKeptMarks(kept(MARKS_NAME));
  let isKeeping = true;
  const listeners: (() => void)[] = [];

  function save(): void {
    const text = writeKeptMarks(marks);
    keep(MARKS_NAME, text);
    isKeeping = kept(MARKS_NAME) === text;
  }

  function changed(): void {
    for (const listener of listeners) listener();
  }

  function lookAgain(text: string | null): void {
    const theirs = readKeptMarks(text);
    const ours = marks;
    marks = mergeMarks(ours, theirs);
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
      marks = mergeMarks(mergeMarks(marks, readKeptMarks(kept(MARKS_NAME))), changes);
      save();
      changed();
    },
    whenChanged: (listener) => {
      listeners.push(listener);
    },
    isKeeping: () => isKeeping,
  };
}
