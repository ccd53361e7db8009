import type { Episode } from '../domain/episode.js';
import { isWebAddress } from '../domain/mediaAddress.js';
import type { Show } from '../domain/show.js';
import type { Failure } from '../net/failure.js';
import type { HeadOfFile } from '../net/headOf.js';
import { finding, type MediaFinding } from './mediaFindings.js';

/** How a file elsewhere is asked for its length and type; see `headOf`. */
export type Head = (address: string) => Promise<HeadOfFile | Failure>;

/** Types by which servers call files that they do not know: they say nothing. */
const VAGUE = ['application/octet-stream', 'binary/octet-stream', 'application/x-download'];
const CAPTIONS =
  /^(?:text\/(?:vtt|plain|srt|html)|application\/(?:x-subrip|srt|json|octet-stream)|binary\/octet-stream)$/;

/**
 * Asks the servers of an episode's files elsewhere whether they are there, as long and of the type
 * that is stored. Files of this installation are not asked for.
 */
export async function onlineFindings(
  { media: { enclosure }, transcript }: Pick<Episode, 'media' | 'transcript'>,
  head: Head,
): Promise<MediaFinding[]> {
  const [ofSound, ofTranscript] = await Promise.all([
    enclosure !== null && isWebAddress(enclosure.url) ? soundFindings(enclosure, head) : [],
    transcript !== null && isWebAddress(transcript) ? transcriptFindings(transcript, head) : [],
  ]);
  return [...ofSound, ...ofTranscript];
}

/** The same of the show's picture. */
export async function onlineArtworkFindings(
  { artwork }: Pick<Show, 'artwork'>,
  head: Head,
): Promise<MediaFinding[]> {
  if (artwork === null || !isWebAddress(artwork)) return [];
  const answer = await head(artwork);
  if (!answer.ok) return [unanswered(answer)];
  const { type } = answer;
  if (type === null || VAGUE.includes(type) || /^image\/(?:png|jpe?g)$/.test(type)) return [];
  const message = `The artwork ${artwork} is ${type} by its server: podcast apps take PNG and JPEG alone.`;
  return [finding('required', message)];
}

async function soundFindings(
  { url, type, lengthBytes }: NonNullable<Episode['media']['enclosure']>,
  head: Head,
): Promise<MediaFinding[]> {
  const answer = await head(url);
  if (!answer.ok) return [unanswered(answer)];
  if (answer.type?.startsWith('text/html')) {
    // What a page measures says nothing of the file.
    const message = `${url} is a web page (text/html) by its server, no file that an app can play: give the address of the file itself.`;
    return [finding('required', message)];
  }
  const findings: MediaFinding[] = [];
  const measured = answer.lengthBytes;
  if (measured !== null && measured !== lengthBytes) {
    const stored = lengthBytes === null ? 'none is stored' : `${lengthBytes} are stored`;
    const message = `${url} has ${measured} bytes by its server, but ${stored}, which feeds go by: write \`bytes: ${measured}\` beside \`url:\` in \`audio:\` and import the notes again.`;
    findings.push(finding('required', message));
  }
  if (answer.type !== null && !VAGUE.includes(answer.type) && !isSameType(answer.type, type)) {
    const message = `${url} is ${answer.type} by its server, but ${type} is stored: write the type that is right as \`type:\` in \`audio:\`, or tell the one who runs the server.`;
    findings.push(finding('recommended', message));
  }
  return findings;
}

async function transcriptFindings(transcript: string, head: Head): Promise<MediaFinding[]> {
  const answer = await head(transcript);
  if (!answer.ok) return [unanswered(answer)];
  if (answer.type === null || CAPTIONS.test(answer.type)) return [];
  const message = `${transcript} is ${answer.type} by its server, which is no transcript: give the address of a WebVTT or SRT file.`;
  return [finding('recommended', message)];
}

/** What may go well at another time is no fault of the notes; a host that does not exist is. */
function unanswered({ message, passing, unknownHost = false }: Failure): MediaFinding {
  return finding(passing && !unknownHost ? 'recommended' : 'required', message);
}

/** Different names of one type. */
const SAME: Readonly<Record<string, string>> = {
  'audio/mp3': 'audio/mpeg',
  'audio/m4a': 'audio/x-m4a',
  'audio/mp4': 'audio/x-m4a',
};

function isSameType(one: string, other: string): boolean {
  const usual = (type: string) => (Object.hasOwn(SAME, type) ? SAME[type] : type);
  return usual(one) === usual(other);
}
