import { findInCues, type Found } from '../../listening/findInCues.js';
import { announce } from '../announce.js';
import type { CueBox } from './cueBox.js';
import { showFound } from './showFound.js';

/** So long after the last letter, a screen reader is told what was found. */
const TYPED_MS = 400;

/** Offers a search in the transcript: Enter leads to the next place, Shift and Enter back, Esc clears. */
export function offerSearch(text: HTMLElement, box: CueBox): void {
  const template = text.querySelector<HTMLTemplateElement>('template');
  const bar = template?.content.querySelector<HTMLElement>('.find')?.cloneNode(true);
  if (!(bar instanceof HTMLElement)) return;
  const input = bar.querySelector('input');
  const count = bar.querySelector<HTMLElement>('.find-count');
  const steps = [...bar.querySelectorAll<HTMLButtonElement>('button[data-step]')];
  if (!input || !count) return;
  let find: ReturnType<typeof findInCues> | undefined;
  let found: Found[] = [];
  let at = 0;
  let typed: ReturnType<typeof setTimeout> | undefined;

  function inWords(): string {
    if (input?.value.trim() === '') return '';
    return found.length === 0 ? 'Not found' : `${at + 1} of ${found.length}`;
  }

  function show(): void {
    const current = found[at];
    showFound(box.cues, found, at);
    if (count) count.textContent = inWords();
    for (const step of steps) step.disabled = found.length === 0;
    const cue = current && box.cues[current.from.cue];
    if (cue) box.reveal(cue, 'instant');
  }

  function search(): void {
    // Thousands of cues are prepared once, and only for somebody who searches.
    find ??= findInCues(box.cues.map((cue) => cue.textContent));
    found = find(input?.value ?? '');
    at = 0;
    show();
    clearTimeout(typed);
    typed = setTimeout(() => {
      announce(inWords());
    }, TYPED_MS);
  }

  function step(by: number): void {
    if (found.length === 0) return;
    at = (at + by + found.length) % found.length;
    show();
    announce(inWords());
  }

  input.addEventListener('input', search);
  input.addEventListener('keydown', (event) => {
    if (event.isComposing) return;
    if (event.key === 'Enter') step(event.shiftKey ? -1 : 1);
    else if (event.key === 'Escape' && input.value !== '') {
      input.value = '';
      search();
    } else return;
    event.preventDefault();
  });
  for (const button of steps) {
    button.addEventListener('click', () => {
      step(Number(button.dataset.step));
    });
  }
  show();
  text.prepend(bar);
}
