import { offerSelection } from '../choosing/playThese.js';
import { followTranscript } from '../transcript/followTranscript.js';
import { createDock } from './dock.js';
import { createPlayer } from './createPlayer.js';
import { followSegments } from './follow.js';
import { offerKeys } from './keyboard.js';
import { offerMediaSession } from './mediaSession.js';
import { createMediums } from './mediums.js';
import { openAtMoment } from './opening.js';
import { readListening } from './readListening.js';
import { remember } from './remembering.js';
import { shareButton } from './sharing.js';
import { playInPlace } from './timeLinks.js';

/** Starts the player of the page: nothing is loaded or heard before somebody asks for it. */
export function startListening(): void {
  const listening = readListening();
  if (listening === null) return;
  // The browser's own player would be a second one.
  document.querySelector('.player .plain')?.remove();
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
  dock?.place('share', shareButton(player, listening));
  const { showKeys } = offerKeys(player);
  dock?.whenKeysAsked(showKeys);
  openAtMoment(player, listening);
}
