import { formatTimecode, type Seconds } from '../domain/timecode.js';

/** In bytes: the 8 kbit/s that MPEG audio has at least (ISO/IEC 13818-3, 2.4.2.3). */
const LEAST_A_SECOND = 1000;

/** A file that was made anew, with fewer bits, may well be smaller, but hardly less than this part. */
const LEAST_PART = 0.5;

/**
 * Whether a file looks like the beginning of what it should be, as an upload that broke off leaves it.
 * @param lengthBytes what is there
 * @param stated how many bytes it is said to have; null when nothing is
 * @param duration how long one listens; null when it is not known
 * @returns the reason, as the rest of a sentence; null when nothing speaks for it
 */
export function cutOff(
  lengthBytes: number,
  stated: number | null,
  duration: Seconds | null,
): string | null {
  if (duration !== null && lengthBytes < duration * LEAST_A_SECOND) {
    return `it has ${lengthBytes} bytes, too few for ${formatTimecode(duration)}`;
  }
  return stated !== null && lengthBytes < stated * LEAST_PART
    ? `it has ${lengthBytes} bytes, but ${stated} are stated`
    : null;
}
