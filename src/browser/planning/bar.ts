import { progressInWords, type Progress } from '../../planning/deciding.js';
import { STATES, type State } from '../../planning/marks.js';
import type { PageRow } from './planRows.js';
import { isShown, type Selection } from './selection.js';

/** The bar above the list, with what can be done with the selected rows. */
export interface Bar {
  /** Says how far the review is; `shown` while a filter hides something. */
  show: (progress: Progress, shown: string) => void;
  offerUndo: (isPossible: boolean) => void;
  /** Unfolds the filters, where they are folded. */
  unfoldFilters: () => void;
}

export interface BarWishes {
  state: (state: State) => void;
  undo: () => void;
}

export function offerBar(
  bar: HTMLElement,
  rows: readonly PageRow[],
  selection: Selection,
  wishes: BarWishes,
): Bar {
  const all = bar.querySelector<HTMLInputElement>('[data-all]');
  const allText = bar.querySelector('[data-all-text]');
  const actions = [...bar.querySelectorAll<HTMLElement>('[data-mark]')];
  const undo = bar.querySelector<HTMLButtonElement>('[data-undo]');
  const filtering = bar.querySelector('[data-unfold-filters]');

  function showSelection(): void {
    const shown = rows.filter(isShown).length;
    const selected = selection.selected().length;
    if (all) {
      all.checked = selected > 0 && selected >= shown;
      all.indeterminate = selected > 0 && selected < shown;
    }
    bar.toggleAttribute('data-selecting', selected > 0);
    if (allText) {
      allText.textContent = selected > 0 ? `${selected} selected` : `Select all ${shown}`;
    }
    for (const action of actions) action.setAttribute('aria-disabled', String(selected === 0));
  }

  function foldFilters(isFolded: boolean): void {
    bar.toggleAttribute('data-filtering', !isFolded);
    filtering?.setAttribute('aria-expanded', String(!isFolded));
  }

  all?.addEventListener('change', () => {
    selection.set(rows.filter(isShown), all.checked);
  });
  for (const action of actions) {
    action.addEventListener('click', () => {
      const state = STATES.find((one) => one === action.dataset.mark);
      if (state && action.getAttribute('aria-disabled') !== 'true') wishes.state(state);
    });
  }
  undo?.addEventListener('click', wishes.undo);
  filtering?.addEventListener('click', () => {
    foldFilters(bar.dataset.filtering !== undefined);
  });
  selection.whenChanged(showSelection);

  return {
    show: (progress, shown) => {
      const meter = bar.querySelector('progress');
      const text = bar.querySelector('[data-progress-text]');
      const place = bar.querySelector<HTMLElement>('[data-shown]');
      if (meter) {
        meter.max = progress.total;
        meter.value = progress.decided;
      }
      if (text) text.textContent = progressInWords(progress);
      if (place) place.textContent = shown;
      if (place) place.hidden = shown === '';
      showSelection();
    },
    offerUndo: (isPossible) => {
      if (undo) undo.disabled = !isPossible;
    },
    unfoldFilters: () => {
      foldFilters(false);
    },
  };
}
