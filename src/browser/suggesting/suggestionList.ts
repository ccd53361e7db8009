import type { Suggestion } from './askSuggestions.js';

/** The list below a search box. */
export interface SuggestionList {
  readonly element: HTMLElement;
  /** Fills it anew with what a text may mean; nothing is chosen. */
  fill: (suggestions: readonly Suggestion[], text: string) => void;
  /** Chooses the next or previous one; beyond the ends, none. @returns the id of the chosen one */
  move: (by: 1 | -1) => string | null;
  chosen: () => Suggestion | null;
}

/** @param take what happens with one that is pressed */
export function suggestionList(id: string, take: (taken: Suggestion) => void): SuggestionList {
  const element = document.createElement('ul');
  element.id = id;
  element.className = 'suggestions';
  element.setAttribute('role', 'listbox');
  element.setAttribute('aria-label', 'Suggestions');
  element.hidden = true;
  let all: readonly Suggestion[] = [];
  let at = -1;

  // The box keeps the focus, so that the list stays until the press is over.
  element.addEventListener('mousedown', (event) => {
    event.preventDefault();
  });
  element.addEventListener('click', (event) => {
    const option = event.target instanceof Element ? event.target.closest('[role="option"]') : null;
    const taken = option && all[[...element.children].indexOf(option)];
    if (taken) take(taken);
  });

  return {
    element,
    fill: (suggestions, text) => {
      all = suggestions;
      at = -1;
      element.dataset.for = text;
      element.replaceChildren(...all.map((one, i) => optionOf(one, `${id}-${i}`)));
      element.scrollTop = 0;
    },
    move: (by) => {
      const places = all.length + 1;
      at = ((at + 1 + by + places) % places) - 1;
      for (const [i, option] of [...element.children].entries()) {
        option.setAttribute('aria-selected', String(i === at));
      }
      const option = element.children[at];
      option?.scrollIntoView({ block: 'nearest' });
      return option?.id ?? null;
    },
    chosen: () => all[at] ?? null,
  };
}

function optionOf({ text, note }: Suggestion, id: string): HTMLElement {
  const option = document.createElement('li');
  option.id = id;
  option.className = 'suggestion';
  option.setAttribute('role', 'option');
  option.setAttribute('aria-selected', 'false');
  option.append(span('suggestion-text', text));
  if (note !== '') option.append(' ', span('suggestion-note', note));
  return option;
}

function span(name: string, text: string): HTMLElement {
  const element = document.createElement('span');
  element.className = name;
  element.dir = 'auto';
  element.textContent = text;
  return element;
}
