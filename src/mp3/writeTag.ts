import { joined, latin1Bytes, synchsafeBytes, uint32Bytes } from './bytes.js';
import type { Frame, Tag } from './tag.js';

/** The largest size that a tag can state. */
const MOST = 2 ** 28 - 1;

/**
 * Writes a tag: no unsynchronisation, which every reader of today does without, no padding.
 * @returns null when it is too large to be one (256 MB)
 */
export function writeTag(tag: Tag): Uint8Array | null {
  const body = writeFrames(tag.version, tag.frames);
  if (body.length > MOST) return null;
  return joined([
    latin1Bytes('ID3'),
    Uint8Array.of(tag.version, 0, 0),
    synchsafeBytes(body.length),
    body,
  ]);
}

/** Writes frames one after the other, as a tag and a chapter hold them. */
export function writeFrames(version: Tag['version'], frames: readonly Frame[]): Uint8Array {
  const size = version === 4 ? synchsafeBytes : uint32Bytes;
  return joined(
    frames.flatMap(({ id, flags, body }) => [
      latin1Bytes(id),
      size(body.length),
      Uint8Array.of(flags >> 8, flags & 0xff),
      body,
    ]),
  );
}
