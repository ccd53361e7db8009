import type { Listening } from '../../listening/listening.js';
import { offerSelection } from '../choosing/playThese.js';
import { followTranscript } from '../transcript/followTranscript.js';
import { createDock } from './dock.js';
import { createPlayer } from './createPlayer.js';
import { followSegments } from './follow.js';
import { offerKeys } from './keyboard.js';
import { offerMediaSession } from './mediaSession.js';
import { createMediums } from './mediums.js';
import { openAtMoment } from './opening.js';
import { remember } from './remembering.js';
import { playInPlace } from './timeLinks.js';

/** Starts the player of the page: nothing is loaded or heard before somebody asks for it. */
export function startListening(): void {
  const listening = readListening();
  if (listening === null) return;
  const player = createPlayer(
    listening,
    createMediums(({ episode }) => listening.stretches.some((one) => one.episode === episode)),
  );
  const dock = createDock(player, listening);
  remember(player);
  followSegments(player, listening, dock);
  followTranscript(player, listening);
  offerMediaSession(player, listening);
  playInPlace(player, listening);
  offerSelection(player, listening);
  const { showKeys } = offerKeys(player);
  dock?.whenKeysAsked(showKeys);
  openAtMoment(player, listening);
}

/** What the server wrote for the player. */
function readListening(): Listening | null {
  const text = document.querySelector('script#listening')?.textContent;
  return text ? (JSON.parse(text) as Listening) : null;
}
