import {
  isWayIn,
  NOTE_KEY_LIST,
  ROW_KEY_LIST,
  rowCommandOf,
  WAY_IN_LIST,
  type RowCommand,
  type RowKeyPress,
} from '../../planning/rowKeys.js';
import { areKeysOff } from '../keysOff.js';
import { KEYS_LISTED, type KeySection } from '../keysEvents.js';
import { isShown } from './selection.js';
import type { PageRow } from './planRows.js';

/** What keys do beside moving the focus. @param row that has it */
export type RowActs = Record<
  Exclude<RowCommand, 'next' | 'previous' | 'first' | 'last'>,
  (row: PageRow) => void
>;

/**
 * Keys for the list, while the focus is in one of its rows; elsewhere they are the page's, but for the
 * one that leads into it.
 */
export function offerRowKeys(list: HTMLElement, rows: readonly PageRow[], acts: RowActs): void {
  const rowOf = new Map(rows.map((row) => [row.item, row]));
  document.addEventListener(KEYS_LISTED, (event) => {
    const { detail } = event as CustomEvent<KeySection[]>;
    detail.push(
      { title: 'While nothing has the focus and nothing plays', keys: WAY_IN_LIST },
      { title: 'While the focus is in the list', keys: ROW_KEY_LIST },
      { title: 'While you write a note', keys: NOTE_KEY_LIST },
    );
  });

  list.addEventListener('keydown', (event) => {
    const focused = event.target instanceof Element ? event.target : null;
    const row = rowAround(focused);
    if (!row || event.defaultPrevented || focused?.matches('textarea')) return;
    const command = rowCommandOf(pressOf(event));
    if (command === null) return;
    // Before the player hears of it: here J, K, L and N are the rows'.
    event.preventDefault();
    const to = placeOf(command, row);
    if (to) focusRow(to);
    if (command in acts) acts[command as keyof RowActs](row);
  });

  let last: PageRow | undefined;
  list.addEventListener('focusin', ({ target }) => {
    last = (target instanceof Element ? rowAround(target) : undefined) ?? last;
  });
  // After the document's own keys: while something plays, J is the player's.
  window.addEventListener('keydown', (event) => {
    // A press on the text of the page gives the focus to all of it.
    const isElsewhere = document.activeElement?.matches('body, main') !== true;
    if (event.defaultPrevented || isElsewhere || !isWayIn(pressOf(event))) return;
    const to = last && isShown(last) ? last : rows.find(isShown);
    if (!to) return;
    event.preventDefault();
    focusRow(to);
  });

  function rowAround(element: Element | null): PageRow | undefined {
    return rowOf.get(element?.closest<HTMLElement>('[data-row]') ?? list);
  }

  function placeOf(command: RowCommand, row: PageRow): PageRow | undefined {
    if (command === 'first') return rows.find(isShown);
    if (command === 'last') return rows.findLast(isShown);
    if (command.startsWith('next')) return neighbour(rows, row, 1);
    return command.startsWith('previous') ? neighbour(rows, row, -1) : undefined;
  }
}

function pressOf(event: KeyboardEvent): RowKeyPress {
  return {
    key: event.key,
    isShifted: event.shiftKey,
    isModified: event.ctrlKey || event.metaKey || event.altKey,
    areLettersOff: areKeysOff(),
  };
}

/** The next row that can be seen, in a direction. */
export function neighbour(
  rows: readonly PageRow[],
  row: PageRow,
  step: 1 | -1,
): PageRow | undefined {
  for (let i = rows.indexOf(row) + step; ; i += step) {
    const other = rows[i];
    if (!other || isShown(other)) return other;
  }
}

/** Puts the focus on a row, all of which comes into view. */
export function focusRow({ item, box }: PageRow): void {
  box.focus({ preventScroll: true });
  item.scrollIntoView({ block: 'nearest' });
}
