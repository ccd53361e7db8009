import { latin1, synchsafe, uint32 } from './bytes.js';
import type { Frame } from './tag.js';

/** How a version of ID3v2 writes the head of a frame. */
interface Layout {
  /** Length of a frame's head in bytes. */
  head: 6 | 10;
  idLength: 3 | 4;
  /** The size that is written behind the id; null when it cannot be one. */
  size: (bytes: Uint8Array, at: number) => number | null;
}

const plain: Layout = { head: 10, idLength: 4, size: uint32 };
const safe: Layout = { head: 10, idLength: 4, size: synchsafe };

const LAYOUTS: Readonly<Record<2 | 3 | 4, readonly Layout[]>> = {
  2: [{ head: 6, idLength: 3, size: (bytes, at) => uint32(bytes, at - 1) & 0xff_ffff }],
  // Some writers mixed the two ways up: iTunes once wrote plain sizes into 2.4.
  3: [plain, safe],
  4: [safe, plain],
};

/** iTunes also wrote ids of 2.2 into 2.3, filled up to four signs. */
const ID = /^[A-Z0-9]{3}[A-Z0-9 \0]?$/;

/**
 * Reads the frames of a tag's body: what stands behind its head and extended head.
 * @returns null when they cannot be told apart to the end: the tag is damaged
 */
export function readFrames(version: 2 | 3 | 4, body: Uint8Array): Frame[] | null {
  for (const layout of LAYOUTS[version]) {
    const frames = walk(body, layout);
    if (frames !== null) return frames;
  }
  return null;
}

function walk(body: Uint8Array, { head, idLength, size }: Layout): Frame[] | null {
  const frames: Frame[] = [];
  let at = 0;
  while (at + head <= body.length && body[at] !== 0) {
    const id = latin1(body, at, at + idLength);
    const length = size(body, at + idLength);
    const from = at + head;
    if (!ID.test(id) || length === null || from + length > body.length) return null;
    const flags = head === 10 ? uint32(body, at + 6) & 0xffff : 0;
    frames.push({ id, flags, body: body.subarray(from, from + length) });
    at = from + length;
  }
  // Behind the last frame there is padding, and nothing else.
  return body.subarray(at).every((byte) => byte === 0) ? frames : null;
}
