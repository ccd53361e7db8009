import { readFile } from 'node:fs/promises';
import type { Cue } from '../../captions/cue.js';
import { decodeCaptions } from '../../captions/decodeCaptions.js';
import { readCaptions } from '../../captions/readCaptions.js';
import type { Episode } from '../../domain/episode.js';
import { codeOf, faultOf } from '../../faults/systemFault.js';
import { placeOfMedia } from '../../media/placeOfMedia.js';
import { complain, type CommandIo } from '../io.js';
import { problemLines } from '../problemLines.js';
import { readInputBytes } from '../readInput.js';

/** Problems of a file that are said one by one; of the others only how many there are. */
const MOST_PROBLEMS = 5;

/**
 * The captions that are given, or the transcript that the episode has here.
 * @param name a file as the user names it, `-` for standard input, undefined for the episode's own
 * @returns at least one cue; null when there are none, which is said then
 */
export async function captionsOf(
  name: string | undefined,
  episode: Pick<Episode, 'number' | 'transcript'>,
  mediaFolder: string,
  io: CommandIo,
): Promise<Cue[] | null> {
  const reading =
    name === undefined ? await ownTranscript(episode, mediaFolder) : await readInputBytes(name, io);
  if (!reading.ok) {
    complain(io, reading.message);
    return null;
  }
  const { cues, problems } = readCaptions(decodeCaptions(reading.bytes).text);
  for (const line of problemLines(reading.name, problems.slice(0, MOST_PROBLEMS))) {
    complain(io, line);
  }
  const more = problems.length - MOST_PROBLEMS;
  if (more > 0) complain(io, `${reading.name}: ${more} more could not be read and were left out.`);
  if (cues.length > 0) return cues;
  complain(
    io,
    `${reading.name} holds no captions that can be read: it takes a WebVTT or SRT file.`,
  );
  return null;
}

type Reading = { ok: true; name: string; bytes: Uint8Array } | { ok: false; message: string };

async function ownTranscript(
  { number, transcript }: Pick<Episode, 'number' | 'transcript'>,
  mediaFolder: string,
): Promise<Reading> {
  const place = placeOfMedia(mediaFolder, transcript);
  if (transcript === null || place === null) {
    const where = transcript === null ? 'has no transcript' : 'has its transcript elsewhere';
    return {
      ok: false,
      message: `Episode ${number} ${where}: name its captions with --captions FILE.`,
    };
  }
  try {
    return { ok: true, name: transcript, bytes: await readFile(place) };
  } catch (error) {
    if (codeOf(error) === null) throw error;
    return {
      ok: false,
      message: `The transcript ${transcript} cannot be read: ${faultOf(error)}.`,
    };
  }
}
