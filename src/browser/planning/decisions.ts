import { STATES, STATE_NAMES, type Mark, type State } from '../../planning/marks.js';
import { openNoteBox, type NoteBox } from './noteBox.js';
import type { PageRow } from './planRows.js';

const SIGNS: Readonly<Record<State, string>> = { done: '✓', 'not-for-us': '✕', later: '→' };

/** What a row's own controls ask for. */
export interface DecisionWishes {
  state: (row: PageRow, state: State) => void;
  /** Keeps a note as far as it is written; false when this device keeps nothing. */
  note: (row: PageRow, note: string) => boolean;
  /** It is written. */
  noted: () => void;
}

/** The decision that every row shows, with the buttons that change it. */
export interface Decisions {
  show: (row: PageRow, mark: Mark) => void;
  /** Opens the note of a row for writing. */
  writeNote: (row: PageRow) => void;
  /** Closes the note that is being written, if one is; what was written stays. */
  closeNote: () => void;
}

/** Gives every row its buttons. */
export function offerDecisions(
  list: HTMLElement,
  rows: readonly PageRow[],
  wishes: DecisionWishes,
): Decisions {
  const rowOf = new Map(rows.map((row) => [row.item, row]));
  const notes = new Map<PageRow, string>();
  let writing: { row: PageRow; box: NoteBox } | null = null;
  const pattern = patternOf();
  for (const { item, title } of rows) {
    const controls = pattern.cloneNode(true) as DocumentFragment;
    controls.querySelector('[role="group"]')?.setAttribute('aria-label', title);
    item.querySelector('[data-decision]')?.append(controls);
  }

  list.addEventListener('click', (event) => {
    const button = event.target instanceof Element ? event.target.closest('button') : null;
    const row = rowOf.get(button?.closest<HTMLElement>('[data-row]') ?? list);
    if (!button || !row) return;
    const state = STATES.find((one) => one === button.dataset.set);
    if (state) wishes.state(row, state);
    else if (button.dataset.write === undefined) return;
    else if (writing?.row === row) closeNote();
    else writeNote(row);
  });

  function show(row: PageRow, { state, note }: Mark): void {
    const { item } = row;
    item.dataset.state = state ?? 'open';
    notes.set(row, note);
    for (const button of item.querySelectorAll<HTMLElement>('[data-set]')) {
      button.setAttribute('aria-pressed', String(button.dataset.set === state));
    }
    setText(item, '[data-state-text]', state === null ? '' : STATE_NAMES[state]);
    setText(item, '[data-note-text]', note);
    const box = item.querySelector('.plan-box');
    if (box) box.textContent = state === null ? '' : SIGNS[state];
  }

  function closeNote(): void {
    writing?.box.close();
  }

  function writeNote(row: PageRow): void {
    const place = row.item.querySelector<HTMLElement>('[data-decision]');
    if (writing?.row === row) writing.box.focus();
    if (writing?.row === row || !place) return;
    closeNote();
    const opener = place.querySelector('[data-write]');
    const setOpen = (isOpen: boolean) => {
      row.item.toggleAttribute('data-writing', isOpen);
      opener?.setAttribute('aria-expanded', String(isOpen));
    };
    const closed = (isByKey: boolean) => {
      writing = null;
      setOpen(false);
      wishes.noted();
      if (isByKey) row.box.focus();
    };
    const keep = (text: string) => wishes.note(row, text);
    setOpen(true);
    writing = { row, box: openNoteBox(place, notes.get(row) ?? '', { keep, closed }) };
  }

  return { show, writeNote, closeNote };
}

function setText(item: HTMLElement, selector: string, text: string): void {
  const place = item.querySelector<HTMLElement>(selector);
  if (!place || place.textContent === text) return;
  place.textContent = text;
  place.hidden = text === '';
}

function patternOf(): DocumentFragment {
  const group = document.createElement('span');
  group.className = 'plan-choices';
  group.setAttribute('role', 'group');
  for (const state of STATES) {
    const button = document.createElement('button');
    const sign = document.createElement('span');
    button.type = 'button';
    button.dataset.set = state;
    button.setAttribute('aria-pressed', 'false');
    sign.className = 'plan-sign';
    sign.setAttribute('aria-hidden', 'true');
    sign.textContent = SIGNS[state];
    button.append(sign, ` ${STATE_NAMES[state]}`);
    group.append(button);
  }
  const write = document.createElement('button');
  write.type = 'button';
  write.dataset.write = '';
  write.setAttribute('aria-expanded', 'false');
  write.textContent = 'Note';
  group.append(write);
  const fragment = document.createDocumentFragment();
  fragment.append(group, line('plan-state', 'stateText'), line('plan-noted', 'noteText'));
  return fragment;
}

function line(className: string, name: string): HTMLElement {
  const text = document.createElement('p');
  text.className = className;
  text.dataset[name] = '';
  text.hidden = true;
  return text;
}
