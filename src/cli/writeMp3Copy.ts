import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { counted } from '../domain/counted.js';
import type { Episode } from '../domain/episode.js';
import { codeOf, faultOf } from '../faults/systemFault.js';
import type { Chapter } from '../feeds/chapters.js';
import { chaptersId3 } from '../feeds/chaptersId3.js';
import { placeOfMedia } from '../media/placeOfMedia.js';
import { withChapters } from '../mp3/withChapters.js';
import { complain, say, type CommandIo, type ExitCode } from './io.js';
import { writeOutput } from './writeOutput.js';

interface Files {
  /** The MP3 as the user named it; null for the episode's own. */
  input: string | null;
  /** Null for `NAME.chapters.mp3`: beside an input that was named, else where the user stands. */
  output: string | null;
  /** DATA_DIR/media. */
  mediaFolder: string;
}

type Source = { ok: true; name: string; place: string; output: string } | Refusal;
interface Refusal {
  ok: false;
  message: string;
}

/**
 * Writes a copy of an MP3 that holds the chapters of an episode, and says where it is. The original
 * is never written to.
 * @param publicOrigin as BASE_URL gives it: chapters link to their moment only when it is known
 */
export async function writeMp3Copy(
  episode: Episode,
  chapters: readonly Chapter[],
  files: Files,
  publicOrigin: string | null,
  io: CommandIo,
): Promise<ExitCode> {
  const source = sourceOf(episode, files, io);
  const outcome = source.ok ? await copy(source, chapters, publicOrigin, io) : source;
  if (!outcome.ok) {
    complain(io, outcome.message);
    return 1;
  }
  say(io, outcome.said);
  return 0;
}

async function copy(
  { name, place, output }: Source & { ok: true },
  chapters: readonly Chapter[],
  publicOrigin: string | null,
  io: CommandIo,
): Promise<{ ok: true; said: string } | Refusal> {
  const reading = await read(name, place);
  if (!reading.ok) return reading;
  const made = withChapters(reading.bytes, chaptersId3(chapters, publicOrigin));
  if (!made.ok) return refused(`${name} cannot be given these chapters: ${made.message}.`);
  if (await isSameFile(place, path.resolve(io.userFolder, output))) {
    return refused(`${output} is the MP3 itself, which is not written to: name another --output.`);
  }
  const fault = await writeOutput(output, made.parts, io);
  if (fault !== null) return refused(fault);
  if (made.lost.length > 0) {
    complain(
      io,
      `Its old tag (ID3v2.2) had what newer tags have no place for; the copy is without it: ${made.lost.join(', ')}.`,
    );
  }
  const count = counted(chapters.length, 'chapter');
  return { ok: true, said: `${output} is ${name} with ${count}.` };
}

function sourceOf(episode: Episode, { input, output, mediaFolder }: Files, io: CommandIo): Source {
  if (input !== null) {
    const place = path.resolve(io.userFolder, input);
    const beside = path.join(path.dirname(input), copyName(input));
    return { ok: true, name: input, place, output: output ?? beside };
  }
  const { enclosure } = episode.media;
  if (enclosure === null) {
    return refused(`Episode ${episode.number} has no audio file: name an MP3 with --input FILE.`);
  }
  const place = placeOfMedia(mediaFolder, enclosure.url);
  if (place === null) {
    return refused(
      `The file of episode ${episode.number} is not here, but at ${enclosure.url}: name an MP3 with --input FILE.`,
    );
  }
  if (enclosure.type !== 'audio/mpeg') {
    return refused(
      `The file of episode ${episode.number} is no MP3 (${enclosure.type}): use --format mp4chaps or ffmetadata, or name an MP3 with --input FILE.`,
    );
  }
  return { ok: true, name: place, place, output: output ?? copyName(place) };
}

function copyName(original: string): string {
  return `${path.parse(original).name}.chapters.mp3`;
}

async function read(
  name: string,
  place: string,
): Promise<{ ok: true; bytes: Uint8Array } | Refusal> {
  try {
    return { ok: true, bytes: await readFile(place) };
  } catch (error) {
    if (codeOf(error) === null) throw error;
    const fault = codeOf(error) === 'ENOENT' ? 'there is no such file' : faultOf(error);
    return refused(`${name} cannot be read: ${fault}.`);
  }
}

// By what the system says, since a file may have several names: links, other cases.
async function isSameFile(one: string, other: string): Promise<boolean> {
  const [first, second] = await Promise.all(
    [one, other].map((place) => stat(place, { bigint: true }).catch(() => null)),
  );
  return !!first && !!second && first.dev === second.dev && first.ino === second.ino;
}

function refused(message: string): Refusal {
  return { ok: false, message };
}
