import { mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { decodeCaptions, type DecodedCaptions } from '../captions/decodeCaptions.js';
import { captionsForm, readCaptions } from '../captions/readCaptions.js';
import type { Problem } from '../domain/problem.js';
import { codeOf, faultOf } from '../faults/systemFault.js';
import type { CommandIo } from './io.js';
import { writeOutput } from './writeOutput.js';

/** A captions file that is to become the transcript of an episode. */
export interface TranscriptFile {
  /** In the media folder: `ep18.vtt`. */
  name: string;
  /** As an episode holds it: `/media/ep18.vtt`. */
  address: string;
  /** In UTF-8. */
  bytes: Uint8Array;
  encoding: DecodedCaptions['encoding'];
  /** How many of its cues can be read. */
  cues: number;
  problems: Problem[];
}

/** Reads captions and names the file that they are kept in, by the episode and by what they are. */
export function readTranscriptFile(number: number, bytes: Uint8Array): TranscriptFile {
  const { text, encoding } = decodeCaptions(bytes);
  const { cues, problems } = readCaptions(text);
  const name = `ep${number}.${captionsForm(text)}`;
  return {
    name,
    address: `/media/${name}`,
    bytes: encoding === 'UTF-8' ? bytes : new TextEncoder().encode(text),
    encoding,
    cues: cues.length,
    problems,
  };
}

/**
 * Puts the file into the media folder, unless it is there already.
 * @param options.replace whether it may take the place of a file of that name that differs
 * @param options.dryRun only looks whether it may
 * @returns null when it is there, else why not, as a sentence
 */
export async function keepTranscript(
  { name, bytes }: TranscriptFile,
  mediaFolder: string,
  { replace, dryRun }: { replace: boolean; dryRun: boolean },
  io: CommandIo,
): Promise<string | null> {
  const place = path.join(mediaFolder, name);
  try {
    const there = await contentOf(place);
    if (there?.equals(bytes) === true) return null;
    if (there !== null && !replace) {
      return `DATA_DIR/media/${name} holds another file: give --replace to put this one in its place.`;
    }
    if (dryRun) return null;
    await mkdir(mediaFolder, { recursive: true });
  } catch (error) {
    if (codeOf(error) === null) throw error;
    return `DATA_DIR/media/${name} cannot be written: ${faultOf(error)}.`;
  }
  return writeOutput(place, [bytes], io);
}

async function contentOf(place: string): Promise<Buffer | null> {
  try {
    return await readFile(place);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  }
}
