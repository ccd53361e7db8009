import { latin1Bytes, synchsafeBytes, uint32Bytes } from '../../src/mp3/bytes.js';

/** MP3 files made of bytes: frames without sound, and tags as other programs write them. */

const FRAME_BYTES = 417;
/** MPEG 1, layer III, 128 kbit/s, 44.1 kHz, no padding. */
const FRAME_HEAD = [0xff, 0xfb, 0x90, 0x64];

/** Silence of so many frames, 1152 samples at 44.1 kHz each; each frame differs from the others. */
export function silence(frames: number): Uint8Array {
  const bytes = new Uint8Array(frames * FRAME_BYTES);
  for (let i = 0; i < frames; i += 1) {
    bytes.set(FRAME_HEAD, i * FRAME_BYTES);
    bytes[i * FRAME_BYTES + 100] = i % 251;
  }
  return bytes;
}

/** Silence of at least so many seconds. */
export const silenceOf = (seconds: number): Uint8Array =>
  silence(Math.ceil((seconds * 44_100) / 1152));

/** The flags of a tag's head. */
export const UNSYNCHRONISED = 0x80;
export const EXTENDED = 0x40;
export const FOOTER = 0x10;

/** A tag's head and the body behind it, as it is given. */
export function tagBytes(version: number, flags: number, ...body: Uint8Array[]): Buffer {
  const whole = Buffer.concat(body);
  return Buffer.concat([
    latin1Bytes('ID3'),
    Uint8Array.of(version, 0, flags),
    synchsafeBytes(whole.length),
    whole,
  ]);
}

/** A frame as a version of ID3v2 writes it. */
export function frameBytes(version: number, id: string, body: Uint8Array, flags = 0): Buffer {
  if (version === 2) {
    return Buffer.concat([latin1Bytes(id), uint32Bytes(body.length).subarray(1), body]);
  }
  const size = version === 4 ? synchsafeBytes(body.length) : uint32Bytes(body.length);
  return Buffer.concat([latin1Bytes(id), size, Uint8Array.of(flags >> 8, flags & 255), body]);
}

/** A text frame in Latin-1. */
export function textFrame(version: number, id: string, text: string): Buffer {
  return frameBytes(version, id, latin1Bytes(`\0${text}`));
}

/** What unsynchronisation makes of bytes: `FF` is never followed by what looks like sound, nor last. */
export function unsynchronised(bytes: Uint8Array): Buffer {
  const out: number[] = [];
  bytes.forEach((byte, i) => {
    if (bytes[i - 1] === 0xff && (byte === 0 || byte >= 0xe0)) out.push(0);
    out.push(byte);
  });
  if (out.at(-1) === 0xff) out.push(0);
  return Buffer.from(out);
}

/** An ID3v1 tag, which stands at the end of a file. */
export function oldTag(title: string): Buffer {
  const bytes = Buffer.alloc(128);
  bytes.write(`TAG${title}`, 'latin1');
  // No genre: 0 would be Blues.
  bytes[127] = 255;
  return bytes;
}
