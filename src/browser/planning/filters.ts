import { isOpen, readChoice, readWords, withChoice, type Choice } from '../../listening/choice.js';
import { matches } from '../../listening/facets.js';
import type { State } from '../../planning/marks.js';
import { keptSystem } from '../device/keptSystem.js';
import { areaFilter } from './areaFilter.js';
import type { PageRow } from './planRows.js';

type StateFilter = State | 'open' | '';
const STATES: readonly StateFilter[] = ['open', 'later', 'done', 'not-for-us'];

/** Shows only the rows that fit what is chosen in the bar, which the address keeps. */
export interface Filters {
  /** Applies it to the rows as they are decided now. */
  apply: () => void;
  /** What is chosen, to be read; empty while everything is shown. */
  inWords: () => string;
  focusWords: () => void;
  clear: () => void;
  whenChanged: (listener: () => void) => void;
}

export function offerFilters(form: HTMLFormElement, rows: readonly PageRow[]): Filters {
  const state = form.elements.namedItem('state') as HTMLSelectElement;
  const area = areaFilter(
    form.elements.namedItem('area') as HTMLSelectElement | null,
    keptSystem().areas,
  );
  const words = form.elements.namedItem('q') as HTMLInputElement;
  const kinds = [...form.querySelectorAll<HTMLInputElement>('input[name="is"]')];
  const groups = [...document.querySelectorAll<HTMLElement>('[data-group]')].map((group) => ({
    group,
    count: group.querySelector('[data-count]'),
    rows: rows.filter(({ item }) => group.contains(item)),
  }));
  const parts = [...document.querySelectorAll<HTMLElement>('.plan-part, .plan-episodes')];
  const listeners: (() => void)[] = [];
  let naming: ReturnType<typeof setTimeout> | undefined;

  function choiceOfForm(): Choice {
    return {
      areas: area.chosen(),
      is: kinds.filter(({ checked }) => checked).map(({ value }) => value as Choice['is'][number]),
      words: readWords(words.value),
    };
  }

  function apply(): void {
    const choice = choiceOfForm();
    const isEverything = isOpen(choice) && state.value === '';
    for (const row of rows) {
      const { item, areas, is } = row;
      const isFitting =
        isEverything ||
        ((state.value === '' || (item.dataset.state ?? 'open') === state.value) &&
          matches(choice, { areas, is, words: choice.words === '' ? new Set() : row.words() }));
      if (item.hidden === isFitting) item.hidden = !isFitting;
      if (!isFitting && row.box.checked) row.box.checked = false;
    }
    for (const { group, count, rows: own } of groups) {
      const shown = own.filter(({ item }) => !item.hidden).length;
      group.hidden = shown === 0;
      if (count)
        count.textContent = shown === own.length ? `${shown}` : `${shown} of ${own.length}`;
    }
    for (const part of parts) part.hidden = !part.querySelector('[data-group]:not([hidden])');
  }

  function nameChoice(): void {
    const query = withChoice(location.search, choiceOfForm()).replace(/[?&]state=[^&]*/, '');
    const stated = state.value === '' ? '' : `${query === '' ? '?' : '&'}state=${state.value}`;
    history.replaceState(
      history.state,
      '',
      `${location.pathname}${query}${stated}${location.hash}`,
    );
  }

  function changed(): void {
    apply();
    // Browsers refuse an address that changes with every letter.
    clearTimeout(naming);
    naming = setTimeout(nameChoice, 300);
    for (const listener of listeners) listener();
  }

  function readAddress(): void {
    const query = new URLSearchParams(location.search);
    const asked = { area: query.get('area'), is: query.get('is'), q: query.get('q') };
    const { choice } = readChoice(asked, area.known);
    state.value = STATES.find((one) => one === query.get('state')) ?? '';
    area.choose(choice.areas);
    words.value = choice.words;
    for (const kind of kinds) kind.checked = choice.is.some((one) => one === kind.value);
  }

  form.addEventListener('input', changed);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
  });
  readAddress();

  return {
    apply,
    inWords: () =>
      [
        state.value === '' ? '' : (state.selectedOptions[0]?.text ?? ''),
        area.inWords(),
        ...kinds.filter(({ checked }) => checked).map(({ value }) => `${value}s`),
        words.value.trim() === '' ? '' : `“${words.value.trim()}”`,
      ]
        .filter((part) => part !== '')
        .join(', '),
    focusWords: () => {
      words.focus();
      words.select();
    },
    clear: () => {
      form.reset();
      changed();
    },
    whenChanged: (listener) => {
      listeners.push(listener);
    },
  };
}
