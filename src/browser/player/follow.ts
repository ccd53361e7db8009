import type { Listening, Stretch } from '../../listening/listening.js';
import { playingAt } from '../../listening/stretches.js';
import type { Dock } from './dock.js';
import type { Player, PlayerState } from './player.js';

/**
 * Marks the segments that play and keeps them in view, until the reader scrolls away from them or
 * reads along elsewhere; the dock brings the reader back.
 */
export function followSegments(player: Player, listening: Listening, dock: Dock | null): void {
  let marked: HTMLElement[] = [];
  let isFollowing = true;
  /** While the page scrolls because of us, scrolling says nothing about the reader. */
  let isOurs = false;

  const items = (state: PlayerState): HTMLElement[] => {
    const here = listening.stretches.filter(({ episode }) => episode === state.episode);
    const playing =
      listening.here === state.episode
        ? playingAt(here, state.at)
        : state.stretch === null
          ? []
          : [state.stretch];
    return playing.flatMap((stretch) => itemOf(stretch) ?? []);
  };

  function bringIntoView(item: HTMLElement): void {
    if (isInView(item)) return;
    isOurs = true;
    item.scrollIntoView({ block: 'center', behavior: isCalm() ? 'instant' : 'smooth' });
  }

  player.watch((state) => {
    if (!state.isPlaying && marked.length === 0) return;
    const now = state.episode === null ? [] : items(state);
    if (now.length === marked.length && now.every((item, i) => item === marked[i])) return;
    unmarkAll();
    for (const item of now) {
      item.classList.add('is-playing');
      item.setAttribute('aria-current', 'true');
    }
    marked = now;
    const [first] = now;
    if (first && isFollowing && state.isPlaying) bringIntoView(first);
  });

  dock?.whenShown((stretch) => {
    const item = itemOf(stretch);
    if (!item) return;
    isFollowing = true;
    bringIntoView(item);
    const title = item.querySelector<HTMLElement>('.segment-title');
    title?.setAttribute('tabindex', '-1');
    title?.focus({ preventScroll: true });
  });

  // Where the transcript stands under the notes, whoever reads along in it is not taken away from it.
  document.addEventListener(
    'click',
    ({ target }) => {
      const link = target instanceof Element ? target.closest('.cues a, a[data-seek]') : null;
      if (link) isFollowing = link.closest('details.transcript') === null;
    },
    { capture: true },
  );
  document.addEventListener('scrollend', () => {
    isOurs = false;
  });
  document.addEventListener(
    'scroll',
    () => {
      const [first] = marked;
      if (!isOurs && first) isFollowing = isInView(first);
    },
    { passive: true },
  );
  for (const gesture of ['wheel', 'touchmove', 'pointerdown', 'keydown']) {
    document.addEventListener(
      gesture,
      () => {
        isOurs = false;
      },
      { passive: true },
    );
  }
}

/** What the address named is no longer what matters once something plays. */
function unmarkAll(): void {
  for (const item of document.querySelectorAll('.segment:is(.is-marked, .is-playing)')) {
    item.classList.remove('is-marked', 'is-playing');
    item.removeAttribute('aria-current');
  }
}

function itemOf({ segment, episode }: Stretch): HTMLElement | null {
  return (
    document.getElementById(`s-${segment}`) ??
    document
      .querySelector(`a[data-seek][data-episode="${episode}"][data-segment="${segment}"]`)
      ?.closest<HTMLElement>('.segment') ??
    null
  );
}

/** Whether an item's beginning stands between what sticks to the top and the dock. */
function isInView(item: HTMLElement): boolean {
  const { top } = item.getBoundingClientRect();
  const head = document.querySelector('.masthead')?.getBoundingClientRect().bottom ?? 0;
  const foot = document.querySelector('.dock')?.getBoundingClientRect().top ?? window.innerHeight;
  return top >= head && top < foot - 40;
}

function isCalm(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches;
}
