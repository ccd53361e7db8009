import { parseMoment } from '../../domain/timecode.js';
import { cuesAt } from '../../listening/cuesAt.js';
import type { Player } from '../player/player.js';
import type { CueBox } from './cueBox.js';
import { readAlong } from './readAlong.js';

/**
 * Marks the cues that are said and keeps them in sight inside their box, until the reader scrolls away
 * from them; a click on a cue plays from there.
 * @param here the number of the page's episode
 */
export function markWhatIsSaid(player: Player, here: number): void {
  const box = readAlong();
  if (box) markIn(box, player, here);
}

function markIn(box: CueBox, player: Player, here: number): void {
  const { list, cues } = box;
  const at = cuesAt(
    cues.map((cue) => ({
      start: momentOf(cue) ?? 0,
      end: cue.dataset.end === undefined ? null : Number(cue.dataset.end),
    })),
  );
  let said = cues.filter((cue) => cue.ariaCurrent !== null);
  let isFollowing = true;
  /** While the box scrolls because of us, scrolling says nothing about the reader. */
  let isOurs = false;
  const back = backButton(list, () => {
    setFollowing(true);
    said[0]?.focus({ preventScroll: true });
    reveal('instant');
  });

  function setFollowing(follows: boolean): void {
    isFollowing = follows;
    back.hidden = follows || said.length === 0;
  }

  function reveal(behavior: ScrollBehavior): void {
    const [cue] = said;
    if (!isFollowing || !cue || isAtEase(cue, box)) return;
    isOurs = true;
    box.reveal(cue, matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : behavior);
  }

  player.watch((state) => {
    const now = state.episode === here ? at(state.at).flatMap((i) => cues[i] ?? []) : [];
    if (now.length === said.length && now.every((cue, i) => cue === said[i])) return;
    for (const cue of said) cue.removeAttribute('aria-current');
    for (const cue of now) cue.setAttribute('aria-current', 'time');
    said = now;
    const [cue] = now;
    if (cue) box.enterAt(cue);
    setFollowing(isFollowing || (cue !== undefined && box.isInSight(cue)));
    reveal('smooth');
  });

  list.addEventListener('click', (event) => {
    const cue = event.target instanceof Element ? event.target.closest('a') : null;
    const moment = cue && momentOf(cue);
    if (!cue || moment === null) return;
    // What plays times in place finds it here; thousands of links need not carry it.
    cue.dataset.seek = String(moment);
    setFollowing(true);
  });
  list.addEventListener('scroll', () => {
    const [cue] = said;
    if (!isOurs && cue) setFollowing(box.isInSight(cue));
  });
  list.addEventListener('scrollend', () => {
    isOurs = false;
    // Heights that were guessed are known now.
    if (isFollowing && said[0] && !box.isInSight(said[0])) reveal('instant');
  });
  for (const gesture of ['wheel', 'touchmove', 'pointerdown', 'keydown']) {
    list.addEventListener(gesture, () => (isOurs = false), { passive: true });
  }
  box.whenShown(() => {
    reveal('instant');
  });
  reveal('instant');
}

function momentOf(cue: HTMLAnchorElement): number | null {
  return parseMoment(/[?&]t=([^&#]+)/.exec(cue.href)?.[1] ?? '');
}

/** High enough in the box to read on from: then it need not move. */
function isAtEase(cue: Element, { list, isInSight }: CueBox): boolean {
  const room = list.getBoundingClientRect();
  return isInSight(cue) && cue.getBoundingClientRect().bottom < room.top + room.height * 0.7;
}

function backButton(list: HTMLElement, back: () => void): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'back-to-now';
  button.textContent = 'Back to now';
  button.hidden = true;
  button.addEventListener('click', back);
  list.after(button);
  return button;
}
