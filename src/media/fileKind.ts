/** What a file is by its first bytes, whatever its name says. */
export interface FileKind {
  /** With its article: `an MP3 file`. */
  name: string;
  /** The media types under which apps take it, the usual one first; none for what they cannot play. */
  types: readonly string[];
  /** The endings that fit, without the dot. */
  endings: readonly string[];
}

/** So many bytes tell the kind. */
export const KIND_BYTES = 64;

const MP3 = kind('an MP3 file', ['audio/mpeg', 'audio/mp3'], ['mp3', 'mpga']);
const AAC = kind('a bare AAC file', ['audio/aac', 'audio/aacp'], ['aac']);
const OGG = kind(
  'an Ogg file',
  ['audio/ogg', 'audio/opus', 'application/ogg', 'video/ogg'],
  ['ogg', 'oga', 'opus', 'ogv'],
);
const WAV = kind('a WAV file', ['audio/wav', 'audio/x-wav', 'audio/wave'], ['wav']);
const FLAC = kind('a FLAC file', ['audio/flac', 'audio/x-flac'], ['flac']);
const WEBM = kind('a WebM file', ['video/webm', 'audio/webm', 'video/x-matroska'], ['webm', 'mkv']);
const M4A = kind('an M4A file', ['audio/x-m4a', 'audio/mp4', 'audio/m4a'], ['m4a', 'm4b']);
const MOV = kind('a QuickTime film', ['video/quicktime'], ['mov', 'qt']);
// One container for sound and films: which of the two it holds is not told at its beginning.
const MP4 = kind(
  'an MP4 file',
  ['video/mp4', 'video/x-m4v', 'audio/x-m4a', 'audio/mp4', 'audio/m4a'],
  ['mp4', 'm4v', 'm4a', 'm4b'],
);
const PAGE = kind('a web page', [], []);
const PICTURE = kind('a picture', [], []);

/**
 * The kind of a media file, as RFC 4337, 7845, 9639 and the makers of the formats give their first bytes.
 * @param bytes the beginning of the file, `KIND_BYTES` of it
 * @returns null when it begins like nothing that is known here
 */
export function kindOfFile(bytes: Uint8Array): FileKind | null {
  const text = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  if (text.startsWith('ID3')) return MP3;
  if (text.startsWith('OggS')) return OGG;
  if (text.startsWith('fLaC')) return FLAC;
  if (text.startsWith('RIFF') && text.startsWith('WAVE', 8)) return WAV;
  if (text.startsWith('\x1aE\xdf\xa3')) return WEBM;
  if (text.startsWith('ftyp', 4)) return kindOfBrand(text.slice(8, 12));
  if (/^(?:moov|mdat|wide)/.test(text.slice(4))) return MOV;
  if (/^\s*<(?:!doctype|html)/i.test(text.replace(/^\xef\xbb\xbf/, ''))) return PAGE;
  if (/^(?:\x89PNG|\xff\xd8\xff|GIF8)/.test(text)) return PICTURE;
  return kindOfFrame(bytes[0] ?? 0, bytes[1] ?? 0);
}

function kindOfBrand(brand: string): FileKind {
  if (/^M4[AB] $/.test(brand)) return M4A;
  return brand === 'qt  ' ? MOV : MP4;
}

/** Eleven set bits begin a frame of MPEG sound, twelve and the layer 0 one of bare AAC (ADTS). */
function kindOfFrame(first: number, second: number): FileKind | null {
  if (first !== 0xff || (second & 0xe0) !== 0xe0) return null;
  if ((second & 0xf6) === 0xf0) return AAC;
  const isReserved = (second & 0x18) === 0x08 || (second & 0x06) === 0;
  return isReserved ? null : MP3;
}

function kind(name: string, types: readonly string[], endings: readonly string[]): FileKind {
  return { name, types, endings };
}
