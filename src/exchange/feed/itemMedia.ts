import type { Enclosure } from '../../domain/episode.js';
import { isSrtAddress, mediaTypeOf } from '../../domain/mediaAddress.js';
import { MEDIA_TYPE } from '../../domain/validEpisode.js';
import { isVideoPage } from '../../domain/video.js';
import type { ItemContext } from './feedReading.js';

/** A file as a feed names it, before it is known to be good for anything. */
export interface StatedFile {
  /** Absolute; null when it has none of the web. */
  url: string | null;
  type: string | null;
  /** The length in bytes, as text. */
  length: string | null;
}

export interface ItemMedia {
  enclosure: Enclosure | null;
  videoUrl: string | null;
}

/**
 * The file that podcast apps load, and the page of the video: of several files the first that is
 * audio or video, and never a watch page for a file. A length of 0 is not known.
 * @param files enclosures in the order of the feed
 * @param pages absolute addresses that may lead to the video, such as podcast:contentLink and the
 *   item's link
 */
export function itemMedia(
  files: readonly StatedFile[],
  pages: readonly (string | null)[],
  line: number | null,
  { warn }: ItemContext,
): ItemMedia {
  const enclosures: Enclosure[] = [];
  const videos = pages.filter((page) => page !== null).filter(isVideoPage);
  for (const { url, type: statedType, length } of files) {
    const type = mediaType(statedType) ?? (url === null ? null : mediaTypeOf(url));
    if (url === null)
      warn(line, `Its enclosure has no address that could be loaded, and was left out.`);
    else if (isVideoPage(url)) videos.push(url);
    else if (type === null) warn(line, `The type of ${url} is not known: it was left out.`);
    else enclosures.push({ url, type, lengthBytes: lengthOf(length) });
  }
  const [first = null] = enclosures;
  const played = enclosures.find(({ type }) => /^(?:audio|video)\//.test(type)) ?? first;
  for (const { url } of enclosures.filter((each) => each !== played)) {
    warn(line, `An episode has one file here: ${url} was left out.`);
  }
  return { enclosure: played, videoUrl: videos[0] ?? null };
}

const VTT_TYPE = /^text\/(?:web)?vtt\b/i;
const SRT_TYPE = /^(?:application|text)\/(?:x-subrip|srt)\b/i;

/**
 * The transcript of the best form: WebVTT before SRT, of which the address must say that it is one,
 * since the type is not kept. The others are told of.
 */
export function itemTranscript(
  files: readonly StatedFile[],
  line: number | null,
  { warn }: ItemContext,
): string | null {
  const found = files.flatMap(({ url, type }) =>
    url === null ? [] : [{ url, rank: rankOf(url, type ?? '') }],
  );
  const chosen = found.find(({ rank }) => rank === 1) ?? found.find(({ rank }) => rank === 2);
  const others = found.filter((each) => each !== chosen && each.rank !== 2);
  if (chosen === undefined && others.length > 0) {
    const names = others.map(({ url }) => url).join(', ');
    const why = files.some(({ type }) => SRT_TYPE.test(type ?? ''))
      ? 'is SRT under an address that does not end in .srt, by which it would be known here'
      : 'is neither WebVTT (.vtt) nor SRT (.srt)';
    warn(line, `Its transcript ${why}, and was left out: ${names}`);
  }
  return chosen?.url ?? null;
}

/** 1 for WebVTT, 2 for SRT, 3 for what is not read here. */
function rankOf(url: string, type: string): number {
  if (isSrtAddress(url)) return 2;
  return VTT_TYPE.test(type) || /\.vtt(?:\?|$)/i.test(url) ? 1 : 3;
}

function mediaType(stated: string | null): string | null {
  const type = stated?.split(';')[0]?.trim().toLowerCase() ?? '';
  return MEDIA_TYPE.test(type) ? type : null;
}

function lengthOf(text: string | null): number | null {
  const length = /^\d{1,15}$/.test(text ?? '') ? Number(text) : 0;
  return length > 0 ? length : null;
}
