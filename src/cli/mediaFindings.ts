import { decodeCaptions } from '../captions/decodeCaptions.js';
import { readCaptions } from '../captions/readCaptions.js';
import { counted } from '../domain/counted.js';
import type { Enclosure, Episode } from '../domain/episode.js';
import { mediaName } from '../domain/mediaAddress.js';
import type { Severity } from '../domain/problem.js';
import { sentenceOfFault } from '../faults/systemFault.js';
import { APPLE_TYPES } from '../feeds/check/appleTypes.js';
import type { Level } from '../feeds/check/rule.js';
import { beginningOf } from '../media/beginningOf.js';
import { KIND_BYTES, kindOfFile, type FileKind } from '../media/fileKind.js';
import { measureMedia, type Measured } from '../media/mediaFolder.js';
import { placeOfMedia } from '../media/placeOfMedia.js';

/** Something about a file that an episode or the show names. */
export interface MediaFinding {
  /** How much it weighs in the notes: a file may well come after them. */
  severity: Severity;
  /** How much it weighs in a feed that is public. */
  level: Level;
  message: string;
}

/** More than any transcript has; what is longer is not read to the end. */
const MOST_OF_A_TRANSCRIPT = 16 * 1024 * 1024;

/** What is wrong with the files of an episode in the media folder: gone, of another length or kind. */
export async function mediaFindings(
  episode: Episode,
  mediaFolder: string,
): Promise<MediaFinding[]> {
  const measured = await measureMedia(mediaFolder, episode);
  const { enclosure } = episode.media;
  return [
    ...measured.missing.map((name) => gone(name, enclosure)),
    ...lengthFindings(measured),
    ...(enclosure === null ? [] : await kindFindings(enclosure, mediaFolder)),
    ...(episode.transcript === null ? [] : await captionFindings(episode.transcript, mediaFolder)),
  ];
}

/** Makes findings that weigh as much in notes as in feeds. */
export function finding(level: Level, message: string): MediaFinding {
  return { severity: level === 'required' ? 'error' : 'warning', level, message };
}

function warning(level: Level, message: string): MediaFinding {
  return { severity: 'warning', level, message };
}

function gone(name: string, enclosure: Enclosure | null): MediaFinding {
  const isSound = enclosure !== null && mediaName(enclosure.url) === name;
  const message = `"${name}" is not in DATA_DIR/media, or is empty: put it there.`;
  return isSound
    ? warning('required', `${message} Until then feeds leave it out.`)
    : warning('recommended', message);
}

/** A file made anew may be smaller; one that was cut off must not be stored as if it were whole. */
function lengthFindings({ corrected, cutOff }: Measured): MediaFinding[] {
  if (cutOff !== null) {
    const message = `"${cutOff.name}" looks cut off: ${cutOff.why}. Put the whole file back; when it is whole all the same, correct what the notes say of it and import them again.`;
    return [warning('required', message)];
  }
  if (corrected === null) return [];
  const { name, stated, lengthBytes } = corrected;
  const has = `"${name}" has ${lengthBytes} bytes, but ${stated} are stated`;
  const message =
    lengthBytes < stated
      ? `${has}: was it cut off on its way? Then put the whole file back. When it is whole, import the notes again, and its length is stored too.`
      : `${has}: feeds tell the true length; import the notes again, and it is stored too.`;
  return [warning('recommended', message)];
}

async function kindFindings(
  { url, type }: Enclosure,
  mediaFolder: string,
): Promise<MediaFinding[]> {
  const read = await beginning(url, KIND_BYTES, mediaFolder);
  if (!read.ok) return [warning('required', read.message)];
  if (read.bytes === null || read.bytes.length === 0) return [];
  const name = mediaName(url);
  const kind = kindOfFile(read.bytes);
  if (kind === null) {
    const message = `"${name}" begins like no audio or video file that is known here: play it once to see that it is whole.`;
    return [warning('recommended', message)];
  }
  if (kind.types.length === 0) {
    const message = `"${name}" is ${kind.name}, which no app can play: put the audio or video file itself there.`;
    return [warning('required', message)];
  }
  const ending = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  const isNamedRight = kind.endings.includes(ending);
  const isTypedRight = kind.types.includes(type);
  if (isNamedRight && isTypedRight) return [];
  if (!kind.types.some((each) => APPLE_TYPES.includes(each))) return [toConvert(name, kind)];
  const findings: MediaFinding[] = [];
  if (!isTypedRight) {
    const message = `"${name}" is said to be ${type}, but it is ${kind.name}: write \`type: ${kind.types[0] ?? ''}\` beside \`url:\` in \`audio:\`, and import the notes again.`;
    findings.push(warning('required', message));
  }
  if (!isNamedRight) {
    const message = `"${name}" is ${kind.name}, but does not end like one, and apps go by the ending: rename it, so that it ends in .${kind.endings[0] ?? ''}, in \`audio:\` too.`;
    findings.push(warning('recommended', message));
  }
  return findings;
}

/** To name it right would help nobody. */
function toConvert(name: string, kind: FileKind): MediaFinding {
  const isFilm = kind.types[0]?.startsWith('video/') ?? false;
  const message = `"${name}" is ${kind.name}, which Apple Podcasts does not play, whatever its name and type say: convert it to ${isFilm ? 'MP4' : 'MP3 or M4A'}.`;
  return warning('required', message);
}

async function captionFindings(transcript: string, mediaFolder: string): Promise<MediaFinding[]> {
  const read = await beginning(transcript, MOST_OF_A_TRANSCRIPT, mediaFolder);
  if (!read.ok) return [warning('recommended', read.message)];
  if (read.bytes === null || read.bytes.length === 0) return [];
  const name = mediaName(transcript);
  const { cues, problems } = readCaptions(decodeCaptions(read.bytes).text);
  if (cues.length === 0) {
    const message = `"${name}" holds no captions that can be read: put a WebVTT or SRT file there.`;
    return [warning('recommended', message)];
  }
  const [first] = problems;
  if (first === undefined) return [];
  const place = first.line === null ? '' : ` in line ${first.line}`;
  const message = `"${name}" holds ${counted(problems.length, 'cue')} that cannot be read, the first${place}: ${first.message}`;
  return [warning('recommended', message)];
}

type Beginning = { ok: true; bytes: Uint8Array | null } | { ok: false; message: string };

/** The first bytes of a local file; none of one elsewhere. */
async function beginning(address: string, bytes: number, mediaFolder: string): Promise<Beginning> {
  const place = placeOfMedia(mediaFolder, address);
  if (place === null) return { ok: true, bytes: null };
  try {
    return { ok: true, bytes: await beginningOf(place, bytes) };
  } catch (error) {
    const fault = sentenceOfFault(error);
    if (fault === null) throw error;
    return { ok: false, message: `"${mediaName(address)}" cannot be read. ${fault}` };
  }
}
