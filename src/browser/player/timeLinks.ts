import { formatTimecode, type Seconds } from '../../domain/timecode.js';
import type { Listening } from '../../listening/listening.js';
import { nameMoment } from './nameMoment.js';
import type { Player, Way } from './player.js';

/** Times and play buttons play in place. Without this, they are links to the file or the host. */
export function playInPlace(player: Player, listening: Listening): void {
  const episodes = new Set(listening.recordings.map(({ episode }) => episode));

  document.addEventListener('click', (event) => {
    if (event.defaultPrevented || event.button !== 0 || isForBrowser(event)) return;
    const target = event.target instanceof Element ? event.target : null;
    const link = target?.closest<HTMLElement>('a[data-seek], a[data-play]');
    if (!link) return;
    const episode = Number(link.dataset.episode ?? listening.here ?? NaN);
    if (!episodes.has(episode)) return;
    event.preventDefault();
    if (link.dataset.play !== undefined) {
      player.play(episode, startingAt(link), link.dataset.play as Way);
      return;
    }
    const at = Number(link.dataset.seek);
    player.play(episode, at);
    if (episode !== listening.here) return;
    const anchor = link.closest('.segment')?.id;
    nameMoment(formatTimecode(Math.floor(at)), anchor === undefined ? '' : `#${anchor}`);
  });
}

/** Where a play button begins: the start of the episode, unless it was set to a moment. */
function startingAt(link: HTMLElement): Seconds {
  return Number(link.dataset.at ?? 0);
}

// A new tab, a new window, a download: those are the browser's.
function isForBrowser(event: MouseEvent): boolean {
  return event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
}
