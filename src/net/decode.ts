/** Names of the encoding in an XML declaration, which is ASCII in every encoding but UTF-16. */
const XML_DECLARATION = /^\s*<\?xml\s[^>]{0,200}?encoding\s*=\s*["']([\w.:-]{1,40})["']/i;
const START = 400;

const MARKS: readonly (readonly [string, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/**
 * The characters of a text that came over HTTP. The first of these that fits every byte is believed:
 * the byte order mark, the charset of Content-Type (RFC 7303 puts both above the declaration), the
 * XML declaration, UTF-8, and Windows-1252, which fits any.
 * @param type the Content-Type, '' when it is not known
 * @returns without a byte order mark
 */
export function decode(bytes: Buffer, type: string): string {
  for (const label of [markOf(bytes), charsetOf(type), declared(bytes), 'utf-8']) {
    const text = label === null ? null : read(bytes, label);
    if (text !== null) return text;
  }
  return decodeWhole(bytes, 'windows-1252', false);
}

function markOf(bytes: Buffer): string | null {
  const found = MARKS.find(([, mark]) => mark.every((byte, i) => bytes[i] === byte));
  return found?.[0] ?? null;
}

function charsetOf(type: string): string | null {
  return /;\s*charset\s*=\s*"?([\w.:-]+)/i.exec(type)?.[1] ?? null;
}

function declared(bytes: Buffer): string | null {
  const label = XML_DECLARATION.exec(bytes.toString('latin1', 0, START))?.[1] ?? null;
  // A declaration that could be read as ASCII does not stand in UTF-16.
  return label !== null && /^utf-?16/i.test(label) ? null : label;
}

/** @returns null when the encoding is unknown, or these bytes are not in it */
function read(bytes: Buffer, label: string): string | null {
  try {
    return decodeWhole(bytes, label, true);
  } catch {
    return null;
  }
}

// Given as one piece, Node 20 takes Windows-1252 for Latin-1: its quotes would come out as controls.
function decodeWhole(bytes: Buffer, label: string, fatal: boolean): string {
  const decoder = new TextDecoder(label, { fatal });
  return decoder.decode(bytes, { stream: true }) + decoder.decode();
}
