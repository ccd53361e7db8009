import {
  isOpen,
  NO_CHOICE,
  readChoice,
  readWords,
  withChoice,
  type Choice,
} from '../../listening/choice.js';
import { facetsOf, matches } from '../../listening/facets.js';
import { announce } from '../announce.js';
import { CHOICE_CHANGED } from './choiceChanged.js';
import { focusNotes, showLines } from './choiceLines.js';
import { facetLinks } from './facetLinks.js';
import { markWords } from './marking.js';
import { pageSegments } from './pageSegments.js';

/** Browsers refuse an address that changes with every letter of somebody who types fast. */
const TYPING_MS = 300;

/** Shows only the segments that somebody chooses, as the server does it, without loading the page anew. */
export function offerChoice(): void {
  const form = document.querySelector<HTMLFormElement>('form[data-choice]');
  const input = form?.querySelector<HTMLInputElement>('input[type="search"]');
  if (!form || !input) return;
  const segments = pageSegments();
  const links = facetLinks(form);
  let choice = choiceOfAddress();
  let typing: ReturnType<typeof setTimeout> | undefined;

  function choiceOfAddress(): Choice {
    const query = new URLSearchParams(location.search);
    const asked = { area: query.get('area'), is: query.get('is'), q: query.get('q') };
    return readChoice(asked, links.areas).choice;
  }

  function addressOf(one: Choice): string {
    return `${location.pathname}${withChoice(location.search, one)}`;
  }

  function show(next: Choice): void {
    choice = next;
    const chosen = segments.filter((segment) => {
      segment.item.hidden = !matches(choice, segment);
      return !segment.item.hidden;
    });
    const names = links.show(choice, facetsOf(choice, segments), addressOf);
    showLines(choice, {
      shown: chosen.length,
      total: segments.length,
      names,
      all: addressOf(NO_CHOICE),
    });
    markWords(choice.words, chosen);
    document.dispatchEvent(new CustomEvent(CHOICE_CHANGED));
  }

  function tell(): void {
    const count = segments.filter(({ item }) => !item.hidden).length;
    announce(`${count} of ${segments.length} segments`);
  }

  /** A step of its own in the history, which Back takes back. */
  function choose(next: Choice): void {
    nameTyped();
    history.pushState(null, '', addressOf(next));
    if (input && input.value.trim() !== next.words) input.value = next.words;
    show(next);
    tell();
  }

  function nameTyped(): void {
    clearTimeout(typing);
    const address = addressOf(choice);
    if (address !== `${location.pathname}${location.search}`) {
      history.replaceState(history.state, '', address);
    }
  }

  function isHidden(hash: string): boolean {
    const named = document.getElementById(hash.slice(1));
    return named !== null && named.closest('.segment[hidden]') !== null;
  }

  // Reading all words takes longer than a letter may: it is done before the first one.
  input.addEventListener('focus', () => {
    for (const segment of segments) segment.readWords();
  });
  input.addEventListener('input', () => {
    show({ ...choice, words: readWords(input.value) });
    clearTimeout(typing);
    typing = setTimeout(() => {
      nameTyped();
      tell();
    }, TYPING_MS);
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    nameTyped();
  });

  document.addEventListener('click', (event) => {
    if (event.defaultPrevented || event.button !== 0) return;
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (!link) return;
    if (link.matches('.facet')) {
      const next = links.toggled(choice, link);
      if (next) {
        event.preventDefault();
        choose(next);
      }
    } else if (link.pathname === location.pathname && link.hash !== '' && isHidden(link.hash)) {
      // It leads to what is left out: all is shown, then the browser goes there.
      choose(NO_CHOICE);
    } else if (link.matches('[data-choice-all]')) {
      event.preventDefault();
      choose(NO_CHOICE);
      focusNotes();
    }
  });

  window.addEventListener('popstate', () => {
    clearTimeout(typing);
    const next = choiceOfAddress();
    if (withChoice('', next) === withChoice('', choice)) return;
    input.value = next.words;
    show(next);
    tell();
  });

  input.value = choice.words;
  if (!isOpen(choice)) show(choice);
}
