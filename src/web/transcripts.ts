import { readFile, stat } from 'node:fs/promises';
import { asSaid } from '../captions/asSaid.js';
import type { Cue } from '../captions/cue.js';
import { decodeCaptions } from '../captions/decodeCaptions.js';
import { readCaptions } from '../captions/readCaptions.js';
import { codeOf } from '../faults/systemFault.js';
import { placeOfMedia } from '../media/placeOfMedia.js';

/** What became of a transcript that an episode names as a file of this installation. */
export type Transcript =
  | {
      state: 'read';
      /** What was said, in order of time; at least one. */
      cues: Cue[];
      /** How many captions of the file could not be read. */
      unread: number;
    }
  /** The file is there and holds no caption. */
  | { state: 'empty' }
  | { state: 'gone' }
  /** The file is there, and the system does not give it out, perhaps only for now. */
  | { state: 'withheld' };

const ABSENT = ['ENOENT', 'EISDIR', 'ENOTDIR'];
/** More than any transcript has; what is longer is something else. */
const MOST_BYTES = 16 * 1024 * 1024;

/**
 * Reads an episode's transcript from the media folder.
 * @param transcript as an episode holds it
 * @returns null when there is none, or it stands at another host
 */
export async function readTranscript(
  mediaFolder: string,
  transcript: string | null,
): Promise<Transcript | null> {
  const file = placeOfMedia(mediaFolder, transcript);
  if (file === null) return null;
  try {
    if ((await stat(file)).size > MOST_BYTES) return { state: 'empty' };
    const { cues, problems } = readCaptions(decodeCaptions(await readFile(file)).text);
    if (cues.length === 0) return { state: 'empty' };
    return { state: 'read', cues: asSaid(cues), unread: problems.length };
  } catch (error) {
    const code = codeOf(error);
    if (code === null) throw error;
    return { state: ABSENT.includes(code) ? 'gone' : 'withheld' };
  }
}

/** What was said, for the search: null when there is no transcript to be read here. */
export async function spokenLines(
  mediaFolder: string,
  transcript: string,
): Promise<Pick<Cue, 'start' | 'text'>[] | null> {
  const read = await readTranscript(mediaFolder, transcript);
  return read?.state === 'read' ? read.cues.map(({ start, text }) => ({ start, text })) : null;
}
