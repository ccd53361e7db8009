import { anchorOf } from './episode.js';
import { formatTimecode, type Seconds } from './timecode.js';

/** The public addresses of the contract, as paths under BASE_URL. Links everywhere are made here. */

export const episodePath = (number: number): string => `/episodes/${number}`;
export const changePath = (id: string): string => `/changes/${id}`;
export const versionPath = (version: string): string => `/versions/${version}`;
export const areaPath = (slug: string): string => `/areas/${slug}`;
export const articlePath = (slug: string): string => `/articles/${slug}`;
export const searchPath = (query: string): string => `/search?q=${encodeURIComponent(query)}`;

/** A moment: `/episodes/18?t=25:29#s-k3f9`; without `t` while the start is not known. */
export function momentPath(episode: number, segmentId: string, start: Seconds | null): string {
  const time = start === null ? '' : `?t=${formatTimecode(start)}`;
  return `${episodePath(episode)}${time}#${anchorOf(segmentId)}`;
}

/** An episode at a second, for what knows of no fragment: `/episodes/18?t=25:29`. */
export function secondPath(episode: number, second: Seconds): string {
  return `${episodePath(episode)}?t=${formatTimecode(second)}`;
}

/** The small player for frames in other sites: `/embed/18?t=25:29`; of the whole episode without `t`. */
export function embedPath(episode: number, second: Seconds | null): string {
  return `/embed/${episode}${second === null ? '' : `?t=${formatTimecode(second)}`}`;
}

/** Makes a path absolute under BASE_URL; an address that is absolute already stays as it is. */
export function absoluteUrl(baseUrl: string, pathOrUrl: string): string {
  return /^[a-z][a-z0-9+.-]*:/i.test(pathOrUrl)
    ? pathOrUrl
    : `${baseUrl.replace(/\/+$/, '')}${pathOrUrl}`;
}
