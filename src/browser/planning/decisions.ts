import { LONGEST_NOTE, STATES, STATE_NAMES, type Mark, type State } from '../../planning/marks.js';
import type { PageRow } from './planRows.js';

const SIGNS: Readonly<Record<State, string>> = { done: '✓', 'not-for-us': '✕', later: '→' };

/** What a row's own controls ask for. */
export interface DecisionWishes {
  state: (row: PageRow, state: State) => void;
  note: (row: PageRow, note: string) => void;
}

/** The decision that every row shows, with the buttons that change it. */
export interface Decisions {
  show: (row: PageRow, mark: Mark) => void;
  /** Opens the note of a row for writing. */
  writeNote: (row: PageRow) => void;
}

/** Gives every row its buttons. */
export function offerDecisions(
  list: HTMLElement,
  rows: readonly PageRow[],
  wishes: DecisionWishes,
): Decisions {
  const rowOf = new Map(rows.map((row) => [row.item, row]));
  const notes = new Map<PageRow, string>();
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
    else if (button.dataset.write !== undefined) writeNote(row);
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

  function writeNote(row: PageRow): void {
    const { item } = row;
    if (item.querySelector('textarea')) return;
    const label = document.createElement('label');
    const area = document.createElement('textarea');
    label.className = 'plan-writing';
    label.append('Note', area);
    area.value = notes.get(row) ?? '';
    area.maxLength = LONGEST_NOTE;
    area.rows = 3;
    const save = () => {
      wishes.note(row, area.value);
    };
    // Removing it while it has the focus would take its note a second time.
    const close = (isKept: boolean) => {
      area.removeEventListener('blur', leave);
      area.removeEventListener('change', save);
      if (isKept) save();
      label.remove();
      item.removeAttribute('data-writing');
    };
    const leave = () => {
      close(true);
    };
    area.addEventListener('blur', leave);
    area.addEventListener('change', save);
    area.addEventListener('keydown', (event) => {
      const isReady = event.key === 'Enter' && (event.ctrlKey || event.metaKey);
      if (event.key !== 'Escape' && !isReady) return;
      event.preventDefault();
      close(isReady);
      row.box.focus();
    });
    item.dataset.writing = '';
    item.querySelector('[data-decision]')?.append(label);
    area.focus();
  }

  return { show, writeNote };
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
