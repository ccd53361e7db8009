import type { Seconds } from '../domain/timecode.js';
import { latin1, uint32 } from './bytes.js';

/** One frame of sound: its length in bytes, and how long it plays. */
interface SoundFrame {
  bytes: number;
  seconds: Seconds;
  /** What all frames of a file share: version, layer, sample rate. */
  kind: number;
}

// ISO/IEC 11172-3 and 13818-3, layer III, in kbit/s by index.
const BITRATES_1 = [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320];
const BITRATES_2 = [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160];
const RATES = [44_100, 48_000, 32_000];
/** How far behind a tag sound may begin: editors leave padding there. */
const SEARCHED = 65_536;
/** The first frame may be a table of contents, silent, under one of these names. */
const TABLE = /Xing|Info|VBRI/;
const TABLE_SEARCHED = 48;

/**
 * How long an MP3 plays, by counting its frames: a number in it may be wrong, of another file, or missing.
 * @param file the whole file
 * @param from where its tags end, in bytes
 * @returns seconds, within a frame (at most 0.08 s); null when it holds no MPEG layer III sound
 */
export function mp3Duration(file: Uint8Array, from: number): Seconds | null {
  const beginning = firstFrame(file, from);
  if (beginning === null) return null;
  const { kind } = beginning.frame;
  let { at } = beginning;
  let seconds = 0;
  if (TABLE.test(latin1(file, at, at + TABLE_SEARCHED))) at += beginning.frame.bytes;
  while (at + 4 <= file.length) {
    const frame = frameAt(file, at);
    if (frame?.kind === kind) seconds += frame.seconds;
    // One byte on where there is no sound: a tag at the end, or damage.
    at += frame?.kind === kind ? frame.bytes : 1;
  }
  return Math.round(seconds * 1000) / 1000;
}

function firstFrame(file: Uint8Array, from: number): { at: number; frame: SoundFrame } | null {
  const last = Math.min(from + SEARCHED, file.length - 4);
  for (let at = from; at <= last; at += 1) {
    const frame = frameAt(file, at);
    if (frame === null) continue;
    const next = at + frame.bytes;
    // Any four bytes may look like one: it is one when another follows, or nothing.
    if (next === file.length || frameAt(file, next)?.kind === frame.kind) return { at, frame };
  }
  return null;
}

function frameAt(file: Uint8Array, at: number): SoundFrame | null {
  if (at + 4 > file.length) return null;
  const head = uint32(file, at);
  const version = (head >>> 19) & 3;
  const layer = (head >>> 17) & 3;
  const rate = RATES[(head >>> 10) & 3];
  const isFirst = version === 3;
  const bitrate = (isFirst ? BITRATES_1 : BITRATES_2)[(head >>> 12) & 15] ?? 0;
  if (head >>> 21 !== 0x7ff || version === 1 || layer !== 1 || bitrate === 0 || !rate) return null;
  const samplesPerSecond = rate / (isFirst ? 1 : version === 2 ? 2 : 4);
  const samples = isFirst ? 1152 : 576;
  return {
    bytes: Math.floor((samples / 8) * ((bitrate * 1000) / samplesPerSecond)) + ((head >>> 9) & 1),
    seconds: samples / samplesPerSecond,
    kind: head & 0xfffe_0c00,
  };
}
