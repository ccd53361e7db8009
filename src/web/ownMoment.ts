import { parseEpisodeNumber } from '../domain/episodeNumber.js';
import { parseUrl } from '../domain/parseUrl.js';

/** What an address of ours names, as it is written. */
export interface OwnMoment {
  /** The episode's number; whether there is one is not known. */
  episode: number;
  /** The moment; null when it names none. */
  t: string | null;
  /** The anchor behind `#`, of a segment perhaps; null when there is none. */
  anchor: string | null;
}

const PATH = /^\/(?:episodes|embed)\/(\d+)\/?$/i;

/**
 * Reads an address of an episode, a moment or the small player, as people pass them on: over http or
 * https, with `?t=` or `#t=`, with parameters that others added.
 * @returns null for what is no such address of ours
 */
export function readOwnMoment(address: string, baseUrl: string): OwnMoment | null {
  const url = parseUrl(address);
  if (!url || !/^https?:$/.test(url.protocol) || url.host !== parseUrl(baseUrl)?.host) return null;
  const episode = parseEpisodeNumber(PATH.exec(url.pathname)?.[1] ?? '');
  if (episode === null) return null;
  const anchor = url.hash.slice(1);
  const inAnchor = /^t=(.*)$/s.exec(anchor)?.[1];
  return {
    episode,
    t: url.searchParams.get('t') ?? (inAnchor === undefined ? null : decoded(inAnchor)),
    anchor: anchor === '' || inAnchor !== undefined ? null : decoded(anchor),
  };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
