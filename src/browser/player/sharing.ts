import { formatTimecode } from '../../domain/timecode.js';
import { embedCode, frameSize, showsPicture } from '../../listening/embedding.js';
import type { Listening } from '../../listening/listening.js';
import { announce } from '../announce.js';
import { copyText } from '../copying.js';
import { nameMoment } from './nameMoment.js';
import type { Player } from './player.js';
import { createShareMenu } from './shareMenu.js';

/** What can be shared of what plays, as absolute addresses and texts. */
export interface Shares {
  title: string;
  /** The segment from its start; null when none is known to play. */
  segment: string | null;
  /** This second. */
  second: string;
  /** HTML that puts the small player into another page. */
  embed: string;
}

/** What can be shared of what the player stands at; null before anything is loaded. */
export function sharesOf(player: Player, { show }: Listening): Shares | null {
  const { recording, stretch, at } = player.state();
  if (!recording) return null;
  const { origin } = location;
  const t = `?t=${formatTimecode(Math.floor(at))}`;
  const start = stretch ? `?t=${formatTimecode(Math.floor(stretch.start))}` : t;
  const title = `${stretch?.title ?? recording.title} · ${show}`;
  const embed = `${origin}/embed/${recording.episode}${start}`;
  return {
    title,
    segment: stretch && origin + stretch.href,
    second: `${origin}${recording.href}${t}`,
    embed: embedCode(embed, title, frameSize(showsPicture(recording))),
  };
}

/** Makes the button that shares what plays, for the dock. */
export function shareButton(player: Player, listening: Listening): HTMLElement {
  return createShareMenu(() => sharesOf(player, listening));
}

/**
 * The `§` beside a title copies the address of its moment, or hands it to the system's sheet on a
 * phone. It stays a link: in a new tab, and without a script, it leads there.
 */
export function shareSegments(): void {
  document.addEventListener('click', (event) => {
    const target = event.target instanceof Element ? event.target : null;
    const link = target?.closest<HTMLAnchorElement>('a.self');
    if (!link || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const { href } = link;
    nameMoment(new URLSearchParams(link.search).get('t'), link.hash);
    void share(
      href,
      link.closest('.segment')?.querySelector('.segment-title')?.textContent ?? '',
      link,
    );
  });
}

/** Hands an address on; where that is only shown and not done, the address stands in the address bar. */
async function share(url: string, title: string, shown: HTMLElement): Promise<void> {
  if (matchMedia('(pointer: coarse)').matches && 'share' in navigator) {
    // Whoever closes the sheet without choosing wanted nothing: that is no fault.
    await navigator.share({ url, title }).catch(() => undefined);
    return;
  }
  const isCopied = await copyText(url, shown);
  const sentence = isCopied ? 'Link copied' : 'The link stands in the address bar';
  announce(sentence);
  tellBeside(shown, sentence);
}

const TOLD_MS = 2500;

function tellBeside(link: HTMLElement, sentence: string): void {
  document.querySelector('.told')?.remove();
  const told = document.createElement('span');
  told.className = 'told';
  told.setAttribute('aria-hidden', 'true');
  told.textContent = sentence;
  link.after(told);
  setTimeout(() => {
    told.remove();
  }, TOLD_MS);
}
