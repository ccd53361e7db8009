import type { Seconds } from '../../domain/timecode.js';
import type { Stretch } from '../../listening/listening.js';

/** What the player does at a moment. */
export interface PlayerState {
  /** The number of the episode that is loaded; null before anything is. */
  episode: number | null;
  at: Seconds;
  isPlaying: boolean;
  /** What is played of a selection, and which of it now; null when all is played. */
  selection: { stretches: readonly Stretch[]; index: number } | null;
}

/** The one player of a page. */
export interface Player {
  state: () => PlayerState;
  /** Plays an episode from a second; a selection ends. */
  play: (episode: number, at: Seconds) => void;
  /** Stands at a second of an episode without playing; nothing of a host is loaded for it. */
  cue: (episode: number, at: Seconds) => void;
  /** Plays these stretches one after the other and nothing between them. */
  playSelection: (stretches: readonly Stretch[]) => void;
  toggle: () => void;
  /** Called whenever the state changed: several times a second while it plays. */
  watch: (listener: (state: PlayerState) => void) => void;
}
