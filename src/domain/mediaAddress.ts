import { parseUrl } from './parseUrl.js';

const MEDIA_PATH =
  /^\/media\/(?:(?!\.{1,2}\/)[^\s\p{Cc}/\\?#:"<>]+\/)*(?!\.{1,2}$)[^\s\p{Cc}/\\?#:"<>]+$/u;

// What podcast apps expect of each kind of file (Apple Podcasts, "Podcast RSS feed requirements").
const TYPES: Readonly<Record<string, string>> = {
  mp3: 'audio/mpeg',
  m4a: 'audio/x-m4a',
  aac: 'audio/aac',
  ogg: 'audio/ogg',
  opus: 'audio/ogg',
  wav: 'audio/wav',
  flac: 'audio/flac',
  mp4: 'video/mp4',
  m4v: 'video/x-m4v',
  mov: 'video/quicktime',
  webm: 'video/webm',
};

/** True for an absolute address that begins with `http://` or `https://`. */
export function isWebAddress(text: string): boolean {
  return /^https?:\/\/[^\s\p{Cc}]+$/iu.test(text) && parseUrl(text) !== null;
}

/** True for the address of a file of ours: an absolute web address, or a path under `/media/`. */
export function isMediaAddress(text: string): boolean {
  return isWebAddress(text) || MEDIA_PATH.test(text);
}

/** The media type that the end of an address (`.mp3`) tells; null when it tells none. */
export function mediaTypeOf(address: string): string | null {
  const path = isWebAddress(address) ? new URL(address).pathname : address;
  const extension = /\.([a-z0-9]+)$/i.exec(path)?.[1]?.toLowerCase() ?? '';
  return Object.hasOwn(TYPES, extension) ? (TYPES[extension] ?? null) : null;
}
