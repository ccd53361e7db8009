/** The text of a captions file, and the encoding that it was in. */
export interface DecodedCaptions {
  text: string;
  encoding: 'UTF-8' | 'UTF-16' | 'Windows-1252';
}

/** So many bytes tell UTF-16 without a byte order mark: of Latin letters every second byte is zero. */
const SAMPLE = 512;
/** What stands from 80 to 9F (WHATWG, "Encoding", index windows-1252). */
const WINDOWS_LETTERS = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

/**
 * Turns the bytes of a captions file into text. WebVTT is UTF-8 by its specification; SRT says nothing,
 * and comes as UTF-16 or, from old Windows programs, as Windows-1252.
 * @param bytes the whole file
 * @returns the text without a byte order mark; never refuses: in Windows-1252 every byte is a letter
 */
export function decodeCaptions(bytes: Uint8Array): DecodedCaptions {
  const utf16 = utf16Of(bytes);
  if (utf16 !== null) return { text: new TextDecoder(utf16).decode(bytes), encoding: 'UTF-16' };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'UTF-8' };
  } catch {
    return { text: windows1252(bytes), encoding: 'Windows-1252' };
  }
}

// Some releases of Node decode it as Latin-1, without the quotes.
function windows1252(bytes: Uint8Array): string {
  return Buffer.from(bytes)
    .toString('latin1')
    .replace(/[\x80-\x9f]/g, (letter) => WINDOWS_LETTERS[letter.charCodeAt(0) - 0x80] ?? letter);
}

function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const sample = bytes.subarray(0, SAMPLE);
  const zeros = [0, 1].map((odd) => sample.filter((byte, i) => i % 2 === odd && byte === 0).length);
  const [even = 0, odd = 0] = zeros;
  if (Math.max(even, odd) <= sample.length / 4) return null;
  return odd > even ? 'utf-16le' : 'utf-16be';
}
