import type { Problem } from '../../domain/problem.js';

/** The text of a catalogue file, with what should be known of it; or why it is none. */
export type TextReading =
  { ok: true; text: string; notice: Problem | null } | { ok: false; message: string };

const WORKBOOK =
  'is an Excel workbook or another packed file: save the sheet as "CSV UTF-8" and import that';
/** What a file is by its first bytes, for those that people most likely give instead. */
const OTHER_KINDS: readonly (readonly [string, readonly number[]])[] = [
  [WORKBOOK, [0x50, 0x4b, 0x03, 0x04]],
  [WORKBOOK, [0xd0, 0xcf, 0x11, 0xe0]],
  ['is a PDF file: export the table as CSV', [0x25, 0x50, 0x44, 0x46]],
  ['is packed (gzip): unpack it first', [0x1f, 0x8b]],
];
const MARKS: readonly (readonly [string, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];
// eslint-disable-next-line no-control-regex -- control characters are what tells programs and pictures from text
const NO_TEXT = /[\0-\x08\x0E-\x1A]/;
/** So many bytes tell UTF-16 without a byte order mark: of Latin letters every second byte is zero. */
const SAMPLE = 512;

/**
 * Reads the characters of a catalogue file, recognised by content: UTF-8, UTF-16 as Excel's "Unicode
 * text", and Windows-1252 as its plain "CSV" (then with a warning, since other countries' Windows
 * writes other letters).
 * @param bytes the whole file
 * @param charset what its sender says it is in; null when nobody does
 * @returns the text; or the rest of a sentence that begins with the file's name
 */
export function textOfFile(bytes: Uint8Array, charset: string | null): TextReading {
  const other = OTHER_KINDS.find(([, start]) => begins(bytes, start));
  if (other !== undefined) return { ok: false, message: `${other[0]}.` };
  const marked = MARKS.find(([, mark]) => begins(bytes, mark))?.[0] ?? utf16Of(bytes);
  for (const label of [marked, charset, 'utf-8']) {
    const text = label === null ? null : decoded(bytes, label);
    if (text !== null) return readable(text, null);
  }
  return readable(windows1252(bytes), {
    line: lineOfFirstLetter(bytes),
    severity: 'warning',
    message:
      'From here on the file is not in UTF-8 and was read as Windows-1252: when letters come out wrong, save it as "CSV UTF-8" and import it again.',
  });
}

function begins(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, i) => bytes[i] === byte);
}

function readable(text: string, notice: Problem | null): TextReading {
  return NO_TEXT.test(text)
    ? { ok: false, message: 'is not a text: save it as "CSV UTF-8" or JSON.' }
    : { ok: true, text, notice };
}

/** @returns null when the encoding is unknown, or these bytes are not in it */
function decoded(bytes: Uint8Array, label: string): string | null {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

// In one piece, Node 20 takes Windows-1252 for Latin-1: its quotes would come out as controls.
function windows1252(bytes: Uint8Array): string {
  const decoder = new TextDecoder('windows-1252');
  return decoder.decode(bytes, { stream: true }) + decoder.decode();
}

function utf16Of(bytes: Uint8Array): string | null {
  const sample = bytes.subarray(0, SAMPLE);
  const zeros = [0, 1].map((odd) => sample.filter((byte, i) => i % 2 === odd && byte === 0).length);
  const [even = 0, odd = 0] = zeros;
  if (Math.max(even, odd) <= sample.length / 4) return null;
  return odd > even ? 'utf-16le' : 'utf-16be';
}

function lineOfFirstLetter(bytes: Uint8Array): number {
  const first = bytes.findIndex((byte) => byte > 0x7f);
  return bytes.subarray(0, first).filter((byte) => byte === 0x0a).length + 1;
}
