import type { Seconds } from '../domain/timecode.js';

/** One caption: words on the screen for a stretch of time. */
export interface Cue {
  start: Seconds;
  /** Later than `start`. */
  end: Seconds;
  /** Plain text of one or several lines, none of them blank. */
  text: string;
  /** Who speaks, when the file says so. */
  voice?: string;
}
