import { cutAtWord } from '../domain/cutAtWord.js';
import type { Seconds } from '../domain/timecode.js';
import { joined, latin1Bytes, uint32Bytes } from './bytes.js';
import type { Frame, Tag } from './tag.js';
import { writeFrames } from './writeTag.js';

/** A chapter as a tag holds it. */
export interface TagChapter {
  start: Seconds;
  end: Seconds;
  /** One line, without zeros. */
  title: string;
  /** An absolute address; null for none. */
  url: string | null;
}

/** A table of contents counts its chapters in one byte. */
export const MOST_CHAPTERS = 255;

/** "No such place in the file: go by the time." */
const NO_BYTES = Uint8Array.of(0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff);
const TOP_LEVEL_AND_ORDERED = 0x03;
// ffmpeg, and with it mpv, reads the size of a frame inside a chapter of 2.4 as a plain number: from
// 128 on it takes another one, and drops the chapter.
const MOST_INSIDE_2_4 = 127;

/**
 * The frames of ID3v2 chapters (https://id3.org/id3v2-chapters-1.0): one ordered table of contents at
 * the top, and a chapter each with its title and, where it has one, its link. In a tag of 2.4 a title
 * is cut to 126 bytes and a longer link left out.
 * @param chapters in time order, at most MOST_CHAPTERS
 */
export function chapterFrames(version: Tag['version'], chapters: readonly TagChapter[]): Frame[] {
  const ids = chapters.map((_, i) => `chp${i}\0`);
  const contents = joined([
    latin1Bytes('toc\0'),
    Uint8Array.of(TOP_LEVEL_AND_ORDERED, chapters.length),
    latin1Bytes(ids.join('')),
  ]);
  const frames = chapters.map((chapter, i) =>
    frame(
      'CHAP',
      joined([
        latin1Bytes(ids[i] ?? ''),
        uint32Bytes(Math.round(chapter.start * 1000)),
        uint32Bytes(Math.round(chapter.end * 1000)),
        NO_BYTES,
        writeFrames(version, inside(version, chapter)),
      ]),
    ),
  );
  return [frame('CTOC', contents), ...frames];
}

function inside(version: Tag['version'], { title, url }: TagChapter): Frame[] {
  const link = url === null ? null : joined([latin1Bytes('\0chapter url\0'), latin1Bytes(url)]);
  const fits = link !== null && (version === 3 || link.length <= MOST_INSIDE_2_4);
  return [frame('TIT2', text(version, title)), ...(fits ? [frame('WXXX', link)] : [])];
}

function text(version: Tag['version'], title: string): Uint8Array {
  if (version === 4) {
    const cut = cutAtWord(title, MOST_INSIDE_2_4 - 1);
    return joined([Uint8Array.of(3), new TextEncoder().encode(cut)]);
  }
  // 2.3 knows Latin-1 and UTF-16 alone; ASCII is the part of Latin-1 that nobody reads in another way.
  return /^[\x20-\x7e]*$/.test(title)
    ? joined([Uint8Array.of(0), latin1Bytes(title)])
    : joined([Uint8Array.of(1, 0xff, 0xfe), utf16(title)]);
}

function utf16(value: string): Uint8Array {
  const bytes = new Uint8Array(value.length * 2);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < value.length; i += 1) view.setUint16(i * 2, value.charCodeAt(i), true);
  return bytes;
}

function frame(id: string, body: Uint8Array): Frame {
  return { id, flags: 0, body };
}
