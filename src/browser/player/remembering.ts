import { positionOf, readPositions, readRate, withPosition } from '../../listening/memory.js';
import type { Seconds } from '../../domain/timecode.js';
import type { Recording } from '../../listening/listening.js';
import { keep, kept } from '../deviceStorage.js';
import type { Player } from './player.js';

const POSITIONS = 'runbook.positions';
const RATE = 'runbook.rate';
const EVERY_MS = 5000;

/** Keeps on this device where somebody stopped in each episode, and how fast they listen. */
export function remember(player: Player): void {
  let lastSaved = 0;
  let wasPlaying = false;

  const save = () => {
    const { episode, at, duration } = player.state();
    if (episode === null) return;
    lastSaved = Date.now();
    const positions = withPosition(
      readPositions(kept(POSITIONS)),
      episode,
      at,
      duration,
      lastSaved,
    );
    keep(POSITIONS, JSON.stringify(positions));
  };

  player.whenMedium((medium) => {
    const rate = readRate(kept(RATE));
    if (medium instanceof HTMLMediaElement) medium.defaultPlaybackRate = rate;
    medium.playbackRate = rate;
  });
  player.watch((state) => {
    if (state.isPlaying ? Date.now() - lastSaved >= EVERY_MS : wasPlaying) save();
    wasPlaying = state.isPlaying;
  });
  // What the listener asked for, and not what plays: a host may refuse a speed and go back to its own.
  document.addEventListener('mediaplaybackraterequest', (event) => {
    if (event instanceof CustomEvent) keep(RATE, String(event.detail));
  });
  window.addEventListener('pagehide', () => {
    if (player.state().isPlaying) save();
  });
}

/** Where somebody stopped in an episode on this device; null when they did not. */
export function rememberedPosition({ episode, duration }: Recording): Seconds | null {
  return positionOf(readPositions(kept(POSITIONS)), episode, duration);
}
