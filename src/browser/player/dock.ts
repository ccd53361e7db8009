import { formatTimecode, type Seconds } from '../../domain/timecode.js';
import { fileMoment, videoMoment } from '../../domain/videoMoment.js';
import type { Listening, Stretch } from '../../listening/listening.js';
import type { Player, PlayerState } from './player.js';

/** The bar at the foot of the page that stays in reach while the page scrolls. */
export interface Dock {
  /** What stands in it besides the controls: the menu for sharing. */
  place: (part: 'share', element: HTMLElement) => void;
  /** Called when the listener asks for what plays on the page. */
  whenShown: (listener: (stretch: Stretch) => void) => void;
  whenKeysAsked: (listener: () => void) => void;
}

/** Makes the dock out of its template; it comes up with the first thing that is cued or played. */
export function createDock(player: Player, listening: Listening): Dock | null {
  const template = document.querySelector<HTMLTemplateElement>('template#dock');
  const dock = template?.content.querySelector<HTMLElement>('.dock')?.cloneNode(true);
  if (!(dock instanceof HTMLElement)) return null;
  const part: Part = (name) => dock.querySelector<HTMLElement>(`[data-part="${name}"]`);
  const showListeners: ((stretch: Stretch) => void)[] = [];
  const keysListeners: (() => void)[] = [];
  const stage = dock.querySelector<HTMLElement>('.stage');
  let hasPicture = false;
  let isPictureUp = false;

  const acts: Readonly<Record<string, () => void>> = {
    previous: player.previous,
    next: player.next,
    again: player.toggle,
    keys: () => {
      for (const listener of keysListeners) listener();
    },
  };
  dock.addEventListener('click', (event) => {
    const target = event.target instanceof Element ? event.target : null;
    const name = target?.closest<HTMLElement>('[data-do]')?.dataset.do;
    if (name !== undefined) acts[name]?.();
    const { stretch, episode } = player.state();
    const isSegment = target?.closest('[data-part="segment"]') !== null;
    if (target && isSegment && stretch && episode === listening.here) {
      event.preventDefault();
      for (const listener of showListeners) listener(stretch);
    }
  });

  player.whenMedium((medium, recording, way) => {
    medium.slot = 'media';
    if (medium.parentElement !== stage) stage?.replaceChildren(medium);
    hasPicture = way === 'hosted' || recording.file?.kind === 'video';
    isPictureUp = false;
    if (!dock.isConnected) comeUp(dock);
  });
  player.watch((state) => {
    if (state.episode === null) return;
    // What was only cued, or cannot be played, has nothing to show yet.
    isPictureUp = hasPicture && (isPictureUp || state.isPlaying) && state.message?.isFault !== true;
    stage?.toggleAttribute('hidden', !isPictureUp);
    dock.classList.toggle('has-picture', isPictureUp);
    show(state, part, listening);
  });
  return {
    place: (name, element) => part(name)?.replaceWith(element),
    whenShown: (listener) => showListeners.push(listener),
    whenKeysAsked: (listener) => keysListeners.push(listener),
  };
}

type Part = (name: string) => HTMLElement | null;

function show(state: PlayerState, part: Part, { here }: Listening): void {
  const { recording, stretch, selection, message } = state;
  if (!recording) return;
  write(
    part('episode'),
    `Episode ${recording.episode}${recording.title === `Episode ${recording.episode}` ? '' : `: ${recording.title}`}`,
  );
  const episode = part('episode');
  if (episode instanceof HTMLAnchorElement) {
    episode.href = recording.href;
    episode.hidden = here === recording.episode;
  }
  write(
    part('selection'),
    selection ? `${selection.index + 1} of ${selection.stretches.length} chosen` : '',
  );
  const segment = part('segment');
  write(segment, stretch?.title ?? recording.title);
  if (segment instanceof HTMLAnchorElement) segment.href = stretch?.href ?? recording.href;
  write(part('left'), stretch ? leftIn(stretch, state.at, recording.duration) : '');

  const line = part('message')?.parentElement;
  if (line) {
    line.hidden = message === null;
    write(part('message'), message?.text ?? '');
    const again = line.querySelector<HTMLElement>('[data-do="again"]');
    if (again) again.hidden = message?.isFault !== true;
    showElsewhere(part('elsewhere'), state);
  }
}

/** Where an episode that does not play here can be had, at the same second. */
function showElsewhere(link: HTMLElement | null, state: PlayerState): void {
  if (!(link instanceof HTMLAnchorElement)) return;
  const { message, recording, way, at } = state;
  const { file, hosted } = recording ?? {};
  const href =
    way === 'hosted' ? hosted && videoMoment(hosted.href, at) : file && fileMoment(file.src, at);
  link.hidden = message?.isFault !== true || !href;
  if (href) link.href = href;
  write(link, way === 'hosted' ? `Watch at ${hosted?.host ?? ''}` : 'Open the file');
}

/** How long a segment still plays: until its end, or as far as anything is known of it. */
function leftIn({ end, until }: Stretch, at: Seconds, duration: Seconds | null): string {
  if (until === null || at >= until) return '';
  const left = formatTimecode(Math.ceil(until - at));
  if (end !== null) return `${left} left`;
  return until === duration ? `${left} to the end` : `${left} to the next known time`;
}

// Text that stays is left alone: a screen reader would begin to read it again.
function write(element: HTMLElement | null, text: string): void {
  if (element && element.textContent !== text) element.textContent = text;
}

/** Puts the dock into the page and keeps room for it under the page's end. */
function comeUp(dock: HTMLElement): void {
  document.body.append(dock);
  document.querySelector('.skip')?.after(skipTo(dock));
  const { style } = document.documentElement;
  new ResizeObserver(() => {
    style.setProperty('--dock', `${dock.offsetHeight}px`);
  }).observe(dock);
  void import('./controls.js');
}

/** The dock stands at the page's end: those who go by keyboard need not go through all of it. */
function skipTo(dock: HTMLElement): HTMLElement {
  dock.id = 'player';
  dock.tabIndex = -1;
  const link = document.createElement('a');
  link.className = 'skip';
  link.href = '#player';
  link.textContent = 'Skip to the player';
  link.addEventListener('click', (event) => {
    // The address keeps the moment that it names.
    event.preventDefault();
    dock.focus();
  });
  return link;
}
