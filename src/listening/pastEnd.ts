import { formatTimecode, type Seconds } from '../domain/timecode.js';

/** What to say of a second that an episode of this length does not have. */
export function pastEndInWords(at: Seconds, duration: Seconds): string {
  const length = formatTimecode(Math.round(duration));
  return `${formatTimecode(Math.floor(at))} is past the end: this episode lasts ${length}.`;
}
