import { latin1, synchsafe, uint32 } from './bytes.js';
import { renewed } from './oldFrames.js';
import { readFrames } from './readFrames.js';
import type { Frame, Tag } from './tag.js';
import { resynchronised } from './unsynchronised.js';

/** The ID3v2 tags at the beginning of a file: none, one, or (by mistake of some editor) several. */
export type TagsReading =
  | {
      ok: true;
      tags: Tag[];
      /** Where what is no tag begins, in bytes. */
      end: number;
      /** Ids of frames of 2.2 that later versions have no place for. */
      lost: string[];
    }
  | { ok: false; message: string };

const HEAD = 10;
const UNSYNCHRONISED = 0x80;
const EXTENDED = 0x40;
/** In 2.2 the same flag says that the tag is compressed, by a way that was never named. */
const COMPRESSED = 0x40;
const FOOTER = 0x10;
const FRAME_UNSYNCHRONISED = 0x02;

/** Reads the ID3v2 tags (2.2, 2.3, 2.4) that a file begins with. */
export function readTags(file: Uint8Array): TagsReading {
  const tags: Tag[] = [];
  const lost: string[] = [];
  let at = 0;
  while (file.length - at >= HEAD && latin1(file, at, at + 3) === 'ID3') {
    const version = file[at + 3] ?? 0;
    const flags = file[at + 5] ?? 0;
    const size = synchsafe(file, at + 6);
    if (version !== 2 && version !== 3 && version !== 4) {
      return { ok: false, message: `its tag is ID3v2.${version}, which is not known here` };
    }
    if (size === null || at + HEAD + size > file.length) return damaged(version);
    const body = file.subarray(at + HEAD, at + HEAD + size);
    const frames = framesOf(version, flags, body);
    if (frames === null) return damaged(version);
    const now = version === 2 ? renewed(frames) : { frames, lost: [] };
    tags.push({ version: version === 4 ? 4 : 3, frames: now.frames });
    lost.push(...now.lost);
    at += HEAD + size + (version === 4 && flags & FOOTER ? HEAD : 0);
  }
  return { ok: true, tags, end: at, lost };
}

function damaged(version: number): TagsReading {
  return { ok: false, message: `its ID3v2.${version} tag is damaged` };
}

function framesOf(version: 2 | 3 | 4, flags: number, body: Uint8Array): Frame[] | null {
  const everywhere = (flags & UNSYNCHRONISED) !== 0;
  if (version === 2 && flags & COMPRESSED) return null;
  // Up to 2.3 the tag is unsynchronised as a whole, from 2.4 on each frame by itself.
  const plain = everywhere && version < 4 ? resynchronised(body) : body;
  const from = version > 2 && flags & EXTENDED ? extendedHead(version, plain) : 0;
  const frames = from === null ? null : readFrames(version, plain.subarray(from));
  if (version !== 4 || frames === null) return frames;
  return frames.map((frame) =>
    everywhere || frame.flags & FRAME_UNSYNCHRONISED
      ? {
          ...frame,
          flags: frame.flags & ~FRAME_UNSYNCHRONISED,
          body: resynchronised(frame.body),
        }
      : frame,
  );
}

/** Its length: it holds a checksum and the size of the padding, which a new tag does not share. */
function extendedHead(version: number, body: Uint8Array): number | null {
  if (body.length < 4) return null;
  const length = version === 4 ? synchsafe(body, 0) : uint32(body, 0) + 4;
  return length !== null && length <= body.length ? length : null;
}
