import type { Seconds } from '../../domain/timecode.js';
import type { Recording, Stretch } from '../../listening/listening.js';
import type { Medium } from './medium.js';

/** How an episode is played: from its file, or from the host of its video. */
export type Way = 'file' | 'hosted';

/** What the player does at a moment. */
export interface PlayerState {
  /** The number of the episode that is loaded; null before anything is. */
  episode: number | null;
  at: Seconds;
  /** How long the episode is; null while nobody knows. */
  duration: Seconds | null;
  isPlaying: boolean;
  /** The speed: 1 is as it was spoken. */
  rate: number;
  /** What is played of a selection, and which of it now; null when all is played. */
  selection: { stretches: readonly Stretch[]; index: number } | null;
  /** What plays now, as far as the page knows: of several that share a start, the first. */
  stretch: Stretch | null;
  /** What the listener must be told: that it cannot be played, or that a selection is over. */
  message: { text: string; isFault: boolean } | null;
  recording: Recording | null;
  way: Way;
}

/** The one player of a page. */
export interface Player {
  state: () => PlayerState;
  /** Plays an episode from a second; a selection ends. */
  play: (episode: number, at: Seconds, way?: Way) => void;
  /** Stands at a second of an episode without playing; nothing of a host is loaded for it. */
  cue: (episode: number, at: Seconds) => void;
  /** Plays these stretches one after the other and nothing between them. */
  playSelection: (stretches: readonly Stretch[]) => void;
  toggle: () => void;
  /** Moves by so many seconds, backwards when they are negative. */
  seekBy: (seconds: Seconds) => void;
  /** To the next or previous segment; in a selection, of it. */
  next: () => void;
  previous: () => void;
  /** Called whenever the state changed: several times a second while it plays. */
  watch: (listener: (state: PlayerState) => void) => void;
  /** Called with what plays, whenever that is another element than before. */
  whenMedium: (listener: (medium: Medium, recording: Recording, way: Way) => void) => void;
}
