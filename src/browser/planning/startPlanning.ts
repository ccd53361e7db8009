import { markOf, type Mark, type State } from '../../planning/marks.js';
import { announce } from '../announce.js';
import { KEYS_ASKED } from '../keysEvents.js';
import { offerBar } from './bar.js';
import { offerDecisions } from './decisions.js';
import { offerFilters } from './filters.js';
import { openMarksStore } from './marksStore.js';
import { offerOpening } from './openFile.js';
import { pageRows, type PageRow } from './planRows.js';
import { offerReview } from './review.js';
import { focusRow, neighbour, offerRowKeys } from './rowKeyboard.js';
import { isShown, isUnfolded, offerSelecting } from './selection.js';
import { startFromSystem } from './startFromSystem.js';
import { offerTakingAlong } from './takeAlong.js';

/** Makes the plan of the page one to work through; without a script it is a list to read and print. */
export function startPlanning(): void {
  const plan = document.querySelector<HTMLElement>('[data-plan], [data-plan-opening]');
  if (!plan) return;
  const store = openMarksStore();
  const list = plan.querySelector<HTMLElement>('[data-plan-list]');
  const rows = list ? pageRows(list) : [];
  startFromSystem(plan);
  offerOpening(plan, store);
  const place = plan.querySelector<HTMLElement>('[data-bar]');
  const form = place?.querySelector<HTMLFormElement>('[data-filters]');
  if (!list || !place || !form) return;

  const selection = offerSelecting(list, rows);
  const filters = offerFilters(form, rows);
  const decisions = offerDecisions(list, rows, {
    state: (row, state) => {
      decide([row], state);
    },
    note: (row, note) => review.note(row, note),
    noted: () => {
      review.noted();
    },
  });
  const bar = offerBar(place, rows, selection, {
    state: (state) => {
      decide(selection.selected(), state);
    },
    undo: () => {
      decisions.closeNote();
      review.undo();
    },
  });
  const review = offerReview(rows, store, bar.offerUndo);
  const seen = new Map<PageRow, Mark>();

  function decide(targets: readonly PageRow[], state: State): void {
    selection.set(targets, false);
    review.decide(targets, state);
  }

  function shownInWords(): string {
    const chosen = filters.inWords();
    if (chosen === '') return '';
    const fitting = rows.filter(({ item }) => !item.hidden);
    const shown = fitting.filter(isUnfolded).length;
    const folded = fitting.length - shown;
    const more = folded > 0 ? `, and ${folded} not discussed` : '';
    return `${shown} of ${rows.filter(isUnfolded).length} shown${more}: ${chosen}`;
  }

  function show(): void {
    const marks = store.marks();
    for (const row of rows) {
      const mark = markOf(marks, row.keys);
      if (seen.get(row) !== mark) decisions.show(row, mark);
      seen.set(row, mark);
    }
    showFiltered();
  }

  /** A row that a filter takes away while it has the focus hands it on to the next one. */
  function showFiltered(): void {
    const focused = rows.find(({ item }) => item.contains(document.activeElement));
    filters.apply();
    if (focused && !isShown(focused)) {
      const next = neighbour(rows, focused, 1) ?? neighbour(rows, focused, -1);
      if (next) focusRow(next);
      else {
        bar.unfoldFilters();
        form?.querySelector('select')?.focus();
      }
    }
    const none = list?.querySelector<HTMLElement>('[data-none]');
    if (none) none.hidden = rows.some(({ item }) => !item.hidden);
    bar.show(review.progress(), shownInWords());
  }

  offerRowKeys(list, rows, {
    'next-selecting': (row) => {
      selectBoth(row, neighbour(rows, row, 1));
    },
    'previous-selecting': (row) => {
      selectBoth(row, neighbour(rows, row, -1));
    },
    select: (row) => {
      selection.set([row], !row.box.checked);
    },
    'select-all': () => {
      selection.set(rows.filter(isShown), true);
      announce(`${selection.selected().length} selected`);
    },
    done: (row) => {
      decide(targetsOf(row), 'done');
    },
    'not-for-us': (row) => {
      decide(targetsOf(row), 'not-for-us');
    },
    later: (row) => {
      decide(targetsOf(row), 'later');
    },
    note: decisions.writeNote,
    undo: review.undo,
    search: () => {
      bar.unfoldFilters();
      filters.focusWords();
    },
    leave: () => {
      selection.set(rows, false);
    },
  });

  function selectBoth(row: PageRow, other: PageRow | undefined): void {
    selection.set(other ? [row, other] : [row], true);
  }

  function targetsOf(row: PageRow): readonly PageRow[] {
    const selected = selection.selected();
    return selected.length > 0 ? selected : [row];
  }

  filters.whenChanged(() => {
    showFiltered();
    announce(shownInWords() || `All ${rows.filter(isUnfolded).length} are shown`);
  });
  list.querySelector('[data-undiscussed]')?.addEventListener('toggle', () => {
    const folded = rows.filter((row) => !isUnfolded(row));
    selection.set(folded, false);
    bar.show(review.progress(), shownInWords());
  });
  list.querySelector('[data-unfilter]')?.addEventListener('click', filters.clear);
  place.querySelector('[data-keys]')?.addEventListener('click', () => {
    document.dispatchEvent(new CustomEvent(KEYS_ASKED));
  });
  offerTakingAlong(plan, rows, store, () => shownInWords() || null);
  store.whenChanged(show);
  show();
  plan.classList.add('is-ready');
}
