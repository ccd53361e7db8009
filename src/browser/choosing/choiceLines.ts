import { choiceInWords, isOpen, withChoice, type Choice } from '../../listening/choice.js';

/** What is shown of how many segments, the names of what is chosen, and where all are. */
interface Shown {
  shown: number;
  total: number;
  names: readonly string[];
  all: string;
}

/** What stands around the list: how much is shown, the sections, the moment, the link to the other order. */
export function showLines(choice: Choice, { shown, total, names, all }: Shown): void {
  const line = document.querySelector<HTMLElement>('[data-choice-shown]');
  const count = line?.querySelector('.choice-count');
  const chosen = line?.querySelector('.choice-chosen');
  if (line && count && chosen) {
    line.hidden = isOpen(choice);
    count.textContent =
      shown === 0 ? 'No segment fits all of this:' : `${shown} of ${total} segments`;
    chosen.textContent = choiceInWords(names, choice.words);
    line.querySelector('a')?.setAttribute('href', all);
  }
  showSections();
  showMoment();
  const order = document.querySelector<HTMLAnchorElement>('[data-choice-order] a');
  if (order) order.href = `${order.pathname}${withChoice(order.search, choice)}${order.hash}`;
}

/** Puts the focus of a control that went away where reading goes on. */
export function focusNotes(): void {
  const notes = document.querySelector<HTMLElement>('#notes');
  notes?.setAttribute('tabindex', '-1');
  notes?.focus({ preventScroll: true });
}

function showSections(): void {
  for (const list of document.querySelectorAll<HTMLElement>('#notes .segments')) {
    list.hidden = list.querySelector('.segment:not([hidden])') === null;
    const title = list.previousElementSibling;
    if (!(title instanceof HTMLElement)) continue;
    title.hidden = list.hidden;
    const entry = document.querySelector(`.glance a[href="#${title.id}"]`)?.closest('li');
    if (entry) entry.hidden = list.hidden;
  }
}

function showMoment(): void {
  const note = document.querySelector<HTMLElement>('[data-choice-moment]');
  const hash = note?.querySelector('a')?.hash ?? '';
  const item = document.getElementById(hash.slice(1));
  if (note && item) note.hidden = !item.hidden;
}
