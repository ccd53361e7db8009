import { parseUrl } from './parseUrl.js';

/** Files of ours live under this path, in the folder DATA_DIR/media. */
const MEDIA = '/media/';
/** The signs of a path as RFC 3986 (3.3) allows them; no colon, which would look like a scheme. */
const PATH = /^(?:[\w.~!$&'()*+,;=@/-]|%[0-9a-f]{2})+$/i;
/** Names that a file can have on every system, in folders or not; none leads out of its folder. */
const NAME =
  /^(?:(?!\.{1,2}\/)[^\p{Cc}\p{Cs}\p{Zl}\p{Zp}/\\?:"<>]+\/)*(?!\.{1,2}$)[^\p{Cc}\p{Cs}\p{Zl}\p{Zp}/\\?:"<>]+$/u;

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

/**
 * True for the address of a file: an absolute web address, or a path under `/media/`, in which what
 * a path cannot hold is percent-encoded (`/media/ep%2019.mp3`).
 */
export function isMediaAddress(text: string): boolean {
  return isWebAddress(text) || localMediaName(text) !== null;
}

/**
 * The name that a file of ours has in the media folder, folders with `/`: `ep 19.mp3` for
 * `/media/ep%2019.mp3`.
 * @returns null for an address elsewhere on the web, and for what is no address
 */
export function localMediaName(address: string): string | null {
  const path = address.startsWith(MEDIA) ? address.slice(MEDIA.length) : '';
  // What a percent sign hides must be a name too: `..%2f` would lead out of the folder.
  if (!PATH.test(path) || /%2f/i.test(path)) return null;
  const name = decoded(path);
  return name !== null && NAME.test(name) ? name : null;
}

/**
 * Reads the address of a file as people write it: `ep 19.mp3`, the name of a file in the media
 * folder; its address, with or without `/media/`; or an address of the web.
 * @returns the address, percent-encoded where it has to be; null when the text is none of these
 */
export function parseMediaAddress(text: string): string | null {
  const written = text.trim();
  if (isWebAddress(written)) return written;
  const name = written.startsWith(MEDIA) ? written.slice(MEDIA.length) : written;
  if (isMediaAddress(`${MEDIA}${name}`)) return `${MEDIA}${name}`;
  return NAME.test(name) ? `${MEDIA}${name.split('/').map(encodeURIComponent).join('/')}` : null;
}

/** An address as people write it, which `parseMediaAddress` reads back: `ep 19.mp3`. */
export function mediaName(address: string): string {
  const name = localMediaName(address);
  if (name !== null && parseMediaAddress(name) === address) return name;
  return address.startsWith(MEDIA) ? address.slice(MEDIA.length) : address;
}

function decoded(path: string): string | null {
  try {
    return decodeURIComponent(path);
  } catch {
    return null;
  }
}

/** The media type that the end of an address (`.mp3`) tells; null when it tells none. */
export function mediaTypeOf(address: string): string | null {
  const extension = extensionOf(address);
  return Object.hasOwn(TYPES, extension) ? (TYPES[extension] ?? null) : null;
}

/** Whether the end of an address says that captions are SRT; any other are taken for WebVTT. */
export function isSrtAddress(address: string): boolean {
  return extensionOf(address) === 'srt';
}

/** In lower case; what follows a `?` is none of the name. */
function extensionOf(address: string): string {
  const path = isWebAddress(address) ? new URL(address).pathname : address;
  return /\.([a-z0-9]+)$/i.exec(path)?.[1]?.toLowerCase() ?? '';
}
