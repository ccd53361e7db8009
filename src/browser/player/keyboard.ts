import { commandOf, type KeyCommand } from '../../listening/keys.js';
import { KEYS_ASKED } from '../keysEvents.js';
import { areKeysOff, setKeysOff } from '../keysOff.js';
import type { Player } from './player.js';

/**
 * What has a use of its own for Space, letters or arrows; elsewhere they are the page's. What can be
 * focused without being a control, such as a wide table, is scrolled with them.
 */
const TAKERS =
  'button, summary, select, textarea, input, [contenteditable], [tabindex="0"], [role="slider"], [role="tab"], [role="menuitem"], [role="menu"], dialog, media-time-range, media-play-button, media-mute-button, media-seek-backward-button, media-seek-forward-button, media-playback-rate-button, media-fullscreen-button';
const TYPED =
  'textarea, select, [contenteditable], input:not([type="checkbox"], [type="radio"], [type="range"], [type="button"])';
const LETTERS = /^[^ ]$/;

/** Keys for the page; without a player, those that need none. They can be turned off (WCAG 2.1.4). */
export function offerKeys(player: Player | null): { showKeys: () => void } {
  const showKeys = () => {
    void import('./keysDialog.js').then(({ openKeysDialog }) => {
      openKeysDialog(player !== null, areKeysOff(), setKeysOff);
    });
  };
  const acts: Record<KeyCommand, (() => void) | null> = {
    toggle: player && player.toggle,
    back:
      player &&
      (() => {
        player.seekBy(-10);
      }),
    forward:
      player &&
      (() => {
        player.seekBy(10);
      }),
    'back-a-little':
      player &&
      (() => {
        player.seekBy(-5);
      }),
    'forward-a-little':
      player &&
      (() => {
        player.seekBy(5);
      }),
    next: player && player.next,
    previous: player && player.previous,
    search: () => {
      document.querySelector<HTMLInputElement>('.masthead input[type="search"]')?.focus();
    },
    keys: showKeys,
  };

  document.addEventListener(KEYS_ASKED, showKeys);
  document.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || areKeysOff()) return;
    const focused = event.composedPath()[0];
    const element = focused instanceof Element ? focused : null;
    const taker = element?.closest(TAKERS) ?? hostOf(element)?.closest(TAKERS) ?? null;
    const command = commandOf({
      key: event.key,
      isModified: event.ctrlKey || event.metaKey || event.altKey,
      isTyping: element?.closest(TYPED) !== null && element !== null,
      // A letter does nothing to a button: there it stays the page's.
      isTaken:
        taker !== null &&
        (!LETTERS.test(event.key) || taker.matches('dialog, [role="menu"], [role="menuitem"]')),
    });
    const act = command && acts[command];
    if (!act || (command === 'toggle' && event.repeat)) return;
    // Space on a link scrolls the page, as it does for everybody who reads.
    if (event.key === ' ' && element?.closest('a')) return;
    if (player?.state().episode === null && isForWhatPlays(command, event.key)) return;
    event.preventDefault();
    act();
  });
  return { showKeys };
}

/** Before anything is cued, Space and arrows are for reading, as on any page. */
function isForWhatPlays(command: KeyCommand | null, key: string): boolean {
  return command !== 'search' && command !== 'keys' && !(command === 'toggle' && key !== ' ');
}

function hostOf(element: Element | null): Element | null {
  const root = element?.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}
