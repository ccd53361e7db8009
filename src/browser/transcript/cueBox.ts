/** The cues of a page, in a box that scrolls. */
export interface CueBox {
  /** What scrolls. */
  list: HTMLElement;
  /** In order. */
  cues: readonly HTMLAnchorElement[];
  /** Brings a cue into sight inside the box, never the page. */
  reveal: (cue: Element, behavior: ScrollBehavior) => void;
  /** Whether a cue can be seen in the box. */
  isInSight: (cue: Element) => boolean;
  /** Makes a cue the one that Tab reaches, unless the reader is among the cues. */
  enterAt: (cue: HTMLElement) => void;
  whenShown: (listener: () => void) => void;
  /** To be called when the box may have come into sight. */
  settle: () => void;
}

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

/**
 * Makes a box of the list. Its thousands of links are one stop of the Tab key; from there, arrows lead
 * from cue to cue, Home and End to the first and last one.
 */
export function createCueBox(text: HTMLElement, list: HTMLElement): CueBox {
  const cues = [...list.querySelectorAll('a')];
  const listeners: (() => void)[] = [];
  text.classList.add('is-box');
  for (const cue of cues) cue.tabIndex = -1;
  let entry: HTMLElement | undefined;

  function enter(cue: HTMLElement | undefined): void {
    if (!cue) return;
    if (entry) entry.tabIndex = -1;
    entry = cue;
    entry.tabIndex = 0;
  }
  enter(cues[0]);

  list.addEventListener('focusin', (event) => {
    const cue = event.target instanceof Element ? event.target.closest('a') : null;
    if (cue) enter(cue);
  });
  list.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const at = cues.findIndex((cue) => cue === document.activeElement);
    const cue = at === -1 ? undefined : cues[indexFor(event.key, at, cues.length)];
    if (!cue) return;
    event.preventDefault();
    cue.focus({ preventScroll: true });
    if (!isInSight(cue)) reveal(cue, 'instant');
  });

  function isInSight(cue: Element): boolean {
    const at = cue.getBoundingClientRect();
    const frame = list.getBoundingClientRect();
    return at.height > 0 && at.top >= frame.top && at.bottom <= frame.bottom;
  }

  function reveal(cue: Element, behavior: ScrollBehavior): void {
    const at = cue.getBoundingClientRect();
    if (at.height === 0) return;
    const above = list.clientHeight / 3;
    const top = list.scrollTop + at.top - list.getBoundingClientRect().top - above;
    // Far away, heights are guesses until they are seen: nobody follows a scroll over pages anyway.
    const isFar = Math.abs(top - list.scrollTop) > 2 * list.clientHeight;
    list.scrollTo({ top, behavior: isFar ? 'instant' : behavior });
  }

  return {
    list,
    cues,
    reveal,
    isInSight,
    enterAt(cue) {
      if (!list.contains(document.activeElement)) enter(cue);
    },
    whenShown: (listener) => listeners.push(listener),
    settle() {
      for (const listener of listeners) listener();
    },
  };
}

function indexFor(key: string, at: number, count: number): number {
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  return key in STEPS ? Math.min(count - 1, Math.max(0, at + (STEPS[key] ?? 0))) : -1;
}
