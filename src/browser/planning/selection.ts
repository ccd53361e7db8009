import type { PageRow } from './planRows.js';

/** Which rows are selected; only shown rows can be. */
export interface Selection {
  selected: () => PageRow[];
  set: (rows: readonly PageRow[], isSelected: boolean) => void;
  whenChanged: (listener: () => void) => void;
}

/** Selects rows by their boxes, and with Shift all rows between the last one and this one. */
export function offerSelecting(list: HTMLElement, rows: readonly PageRow[]): Selection {
  const rowOf = new Map<EventTarget, PageRow>(rows.map((row) => [row.box, row]));
  const listeners: (() => void)[] = [];
  let last: PageRow | null = null;

  function changed(): void {
    for (const listener of listeners) listener();
  }

  function between(a: PageRow, b: PageRow): PageRow[] {
    const [from, to] = [rows.indexOf(a), rows.indexOf(b)].sort((x, y) => x - y);
    return rows.slice(from, (to ?? 0) + 1).filter(isShown);
  }

  list.addEventListener('click', (event) => {
    const row = event.target ? rowOf.get(event.target) : undefined;
    if (!row) return;
    if (event.shiftKey && last) {
      for (const one of between(last, row)) one.box.checked = row.box.checked;
    }
    last = row;
    changed();
  });
  // A press with Shift would select the text in between.
  list.addEventListener('mousedown', (event) => {
    const isPick = event.target instanceof Element && event.target.closest('.plan-pick') !== null;
    if (event.shiftKey && isPick) event.preventDefault();
  });

  return {
    selected: () => rows.filter(({ box }) => box.checked),
    set: (some, isSelected) => {
      for (const { box } of some) box.checked = isSelected;
      last = some.at(-1) ?? last;
      changed();
    },
    whenChanged: (listener) => {
      listeners.push(listener);
    },
  };
}

/** Whether a row can be seen: no filter hides it, and it is not folded away. */
export function isShown(row: PageRow): boolean {
  return !row.item.hidden && isUnfolded(row);
}

/** Whether a row is one to decide on now: what nobody discussed is once it is unfolded. */
export function isUnfolded({ item }: PageRow): boolean {
  const folded = item.closest('details');
  return folded === null || folded.open;
}
