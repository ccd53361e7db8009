import { positionOf, readPositions, readRate, withPosition } from '../../listening/memory.js';
import type { Seconds } from '../../domain/timecode.js';
import type { Recording } from '../../listening/listening.js';
import type { Player } from './player.js';

const POSITIONS = 'runbook.positions';
const RATE = 'runbook.rate';
const EVERY_MS = 5000;

/** Keeps on this device where somebody stopped in each episode, and how fast they listen. */
export function remember(player: Player): void {
  let lastSaved = 0;

  const save = () => {
    const { recording, at } = player.state();
    if (!recording) return;
    const kept = readPositions(read(POSITIONS));
    const now = Date.now();
    write(
      POSITIONS,
      JSON.stringify(withPosition(kept, recording.episode, at, recording.duration, now)),
    );
    lastSaved = now;
  };

  let wasPlaying = false;
  player.watch(({ isPlaying }) => {
    if (isPlaying ? Date.now() - lastSaved >= EVERY_MS : wasPlaying) save();
    wasPlaying = isPlaying;
  });
  window.addEventListener('pagehide', () => {
    if (player.state().isPlaying) save();
  });
  player.whenMedium((medium) => {
    const rate = readRate(read(RATE));
    if (medium instanceof HTMLMediaElement) medium.defaultPlaybackRate = rate;
    medium.playbackRate = rate;
    medium.addEventListener('ratechange', () => {
      write(RATE, String(medium.playbackRate));
    });
  });
}

/** Where somebody stopped in an episode on this device; null when they did not. */
export function rememberedPosition({ episode, duration }: Recording): Seconds | null {
  return positionOf(readPositions(read(POSITIONS)), episode, duration);
}

// Storage is refused in some private windows: then nothing is remembered, and all else works.
function read(name: string): string | null {
  try {
    return localStorage.getItem(name);
  } catch {
    return null;
  }
}

function write(name: string, value: string): void {
  try {
    localStorage.setItem(name, value);
  } catch {
    return;
  }
}
