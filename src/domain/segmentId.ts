import { createHash } from 'node:crypto';

// No vowels and no look-alikes: ids are read aloud, typed and must not spell words.
const ALPHABET = '23456789bcdfghjkmnpqrstvwxz';
const LENGTH = 6;

/** The form of a segment id; written by hand, any short word of these letters will do. */
export const SEGMENT_ID = /^[a-z0-9]{2,32}$/;

/**
 * Gives out a segment id. It follows from the segment's first home and title, so that two machines
 * that read the same notes give the same id; `isTaken` tells which are in use or were retired.
 *
 * A removed episode takes its retired ids with it. What is imported under its number later gets an id
 * of it back where number and title are the same, which is the same segment to feed readers and to
 * links; any other title leads to an id that was never given out. One case is let go: a segment that
 * was retitled before the episode was removed, and a newcomer under the title that it first had.
 */
export function newSegmentId(
  episode: number,
  title: string,
  isTaken: (id: string) => boolean,
): string {
  for (let attempt = 0; ; attempt += 1) {
    const digest = createHash('sha256').update(`${episode}\n${title}\n${attempt}`).digest();
    const id = [...digest.subarray(0, LENGTH)]
      .map((byte) => ALPHABET[byte % ALPHABET.length])
      .join('');
    if (!isTaken(id)) return id;
  }
}
