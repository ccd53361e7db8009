import type { Episode } from '../../domain/episode.js';
import { isSrtAddress, localMediaName } from '../../domain/mediaAddress.js';

/** Whether an address lies under the public origin of this companion, if it has one. */
export function isUnder(origin: string | null, address: string): boolean {
  return origin !== null && address.startsWith(`${origin}/`);
}

/** The path of a file that lies here, where an address leads to one; other addresses as they are. */
export function ownFile(address: string, origin: string | null): string {
  if (origin === null || !isUnder(origin, address)) return address;
  const path = address.slice(origin.length);
  return localMediaName(path) === null ? address : path;
}

/**
 * The transcript that an item names, as it may be kept: not the one that this companion itself makes of
 * a file, since without the file there is nothing at that address.
 */
export function ownTranscript(address: string, origin: string | null): string | null {
  const file = ownFile(address, origin);
  return isUnder(origin, file) ? null : file;
}

/**
 * What must be put into the media folder for an imported episode to have all that its feed announced.
 * @param missing names of local files of the episode that are not there
 * @param announced the transcript as its item names it
 * @returns a sentence each
 */
export function filesToBring(
  { number, transcript }: Pick<Episode, 'number' | 'transcript'>,
  missing: readonly string[],
  announced: string | null,
  origin: string | null,
): string[] {
  const messages = missing.map(
    (name) =>
      `${name} of episode ${number} is not in DATA_DIR/media, or is empty: put it there. Until then feeds leave it out.`,
  );
  if (transcript === null && announced !== null && ownTranscript(announced, origin) === null) {
    const ending = isSrtAddress(announced) ? 'srt' : 'vtt';
    messages.push(
      `The transcript of episode ${number}, ${announced}, is made here of a file that is not here: put it into DATA_DIR/media, as ${number}.${ending} for example, and write \`transcript: ${number}.${ending}\` into the notes of the episode.`,
    );
  }
  return messages;
}
