import { announce } from '../announce.js';
import { askSuggestions, saysEnough, type Suggestion } from './askSuggestions.js';
import { suggestionList } from './suggestionList.js';
import { suggestionStyle } from './suggestionStyle.js';

/** Between two letters of somebody who types; shorter, and most questions would be for nothing. */
const PAUSE_MS = 120;

/**
 * Suggests below a search box while somebody types, as the WAI-ARIA pattern has it: a combobox with a
 * listbox, https://www.w3.org/WAI/ARIA/apg/patterns/combobox/. The focus stays in the box.
 * @param isComposing whether an input method is at work in it already
 */
export function suggestIn(box: HTMLInputElement, isComposing: boolean): void {
  const list = suggestionList(`${box.id}-suggestions`, (taken) => {
    take(taken);
  });
  box.form?.append(list.element);
  box.setAttribute('aria-controls', list.element.id);
  const styled = suggestionStyle();
  let pause: ReturnType<typeof setTimeout> | undefined;
  let asking = new AbortController();

  const isOpen = () => !list.element.hidden;
  const choose = (id: string | null) => {
    if (id === null) box.removeAttribute('aria-activedescendant');
    else box.setAttribute('aria-activedescendant', id);
  };
  const show = (isShown: boolean) => {
    list.element.hidden = !isShown;
    box.setAttribute('aria-expanded', String(isShown));
    choose(null);
  };
  const stopAsking = () => {
    clearTimeout(pause);
    asking.abort();
  };
  const close = () => {
    stopAsking();
    if (isOpen()) show(false);
  };
  const take = ({ text, path, isFilter }: Suggestion) => {
    close();
    if (!isFilter) {
      location.assign(path);
      return;
    }
    box.value = `${text} `;
    box.focus();
    box.setSelectionRange(box.value.length, box.value.length);
    announce('Type on, or search with Enter');
  };
  const ask = async () => {
    stopAsking();
    const { signal } = (asking = new AbortController());
    const text = box.value.trim();
    const suggestions = await askSuggestions(text, signal);
    if (!(await styled) || signal.aborted) return;
    list.fill(suggestions, text);
    show(suggestions.length > 0);
    announce(inWords(suggestions.length));
  };
  const askSoon = () => {
    stopAsking();
    if (!saysEnough(box.value)) {
      close();
      return;
    }
    pause = setTimeout(() => void ask(), PAUSE_MS);
  };

  box.addEventListener('input', (event) => {
    // What an input method is still composing is not what somebody means.
    if (!(event instanceof InputEvent && event.isComposing)) askSoon();
  });
  box.addEventListener('compositionend', askSoon);
  box.addEventListener('keydown', (event) => {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      if (isOpen()) {
        // A late answer would change the list under the one who chooses.
        stopAsking();
        choose(list.move(event.key === 'ArrowDown' ? 1 : -1));
      } else if (event.key === 'ArrowDown' && saysEnough(box.value)) void ask();
      else return;
      event.preventDefault();
    } else if (event.key === 'Escape' && isOpen()) {
      // The next one empties the box, as browsers have it.
      event.preventDefault();
      close();
    } else if (event.key === 'Enter') {
      const chosen = isOpen() ? list.chosen() : null;
      close();
      if (chosen === null) return;
      event.preventDefault();
      take(chosen);
    }
  });
  box.addEventListener('blur', close);
  // What the browser keeps of a page that was left comes back without a list.
  window.addEventListener('pagehide', close);
  // Somebody may have typed before this was there.
  const hasTyped = document.activeElement === box && box.value !== box.defaultValue;
  if (hasTyped && !isComposing) askSoon();
}

function inWords(count: number): string {
  if (count === 0) return '';
  return count === 1 ? '1 suggestion, by arrow down' : `${count} suggestions, by arrow down`;
}
