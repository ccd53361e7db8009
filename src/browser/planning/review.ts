import { counted } from '../../domain/counted.js';
import {
  decided,
  noted as notedMarks,
  progressInWords,
  progressOf,
  type Progress,
} from '../../planning/deciding.js';
import { markOf, readNote, STATE_NAMES, type State } from '../../planning/marks.js';
import { joinedSteps, type Step } from '../../planning/takingBack.js';
import { announce } from '../announce.js';
import type { MarksStore } from './marksStore.js';
import type { PageRow } from './planRows.js';
import { isUnfolded } from './selection.js';

/** What is decided about the rows of the page, step after step, each of which can be undone. */
export interface Review {
  decide: (targets: readonly PageRow[], state: State) => void;
  /** Keeps a note as far as it is written: all of it is one step. False when nothing can be kept. */
  note: (row: PageRow, note: string) => boolean;
  /** The note is written. */
  noted: () => void;
  undo: () => void;
  progress: () => Progress;
}

/** @param offerUndo called whenever it becomes possible, or is no more */
export function offerReview(
  rows: readonly PageRow[],
  store: MarksStore,
  offerUndo: (isPossible: boolean) => void,
): Review {
  const steps: Step[] = [];
  let draft: { row: PageRow; before: string; step: Step | null } | null = null;

  function progress(): Progress {
    return progressOf(
      store.marks(),
      rows.filter(isUnfolded).map(({ keys }) => keys),
    );
  }

  function tell(sentence: string): void {
    const warning = store.isKeeping() ? '' : ' This window keeps nothing: save a file.';
    announce(`${sentence} ${progressInWords(progress())}.${warning}`);
  }

  function did(step: Step): void {
    steps.push(step);
    offerUndo(true);
  }

  function decide(targets: readonly PageRow[], state: State): void {
    // What was written before is undone after it.
    noted();
    const changes = decided(
      store.marks(),
      targets.map(({ keys }) => keys),
      state,
      Date.now(),
    );
    if (changes.size === 0) return;
    did(store.take(changes));
    const isOpenAgain = [...changes.values()].every((mark) => mark.state === null);
    const name = isOpenAgain ? 'Open again' : STATE_NAMES[state];
    tell(targets.length === 1 ? `${name}.` : `${name}: ${counted(changes.size, 'change')}.`);
  }

  function note(row: PageRow, text: string): boolean {
    if (draft?.row !== row) {
      noted();
      draft = { row, before: markOf(store.marks(), row.keys).note, step: null };
    }
    const written = readNote(text);
    const changes = notedMarks(store.marks(), row.keys, written, Date.now());
    if (changes.size > 0) {
      const step = store.take(changes);
      draft.step = draft.step ? joinedSteps(draft.step, step) : step;
    }
    if (draft.step && written === draft.before) {
      store.takeBack(draft.step);
      draft.step = null;
    }
    offerUndo(steps.length > 0 || draft.step !== null);
    return store.isKeeping();
  }

  function noted(): void {
    if (draft?.step) {
      did(draft.step);
      tell('Note kept.');
    }
    draft = null;
  }

  function undo(): void {
    noted();
    const step = steps.pop();
    if (!step) return;
    const restored = store.takeBack(step);
    offerUndo(steps.length > 0);
    const count = rows.filter(({ keys }) => keys.some((key) => restored.has(key))).length;
    tell(count > 0 ? `Taken back: ${counted(count, 'change')}.` : 'Decided anew since: it stays.');
  }

  return { decide, note, noted, undo, progress };
}
