import { cutAtWord } from '../domain/cutAtWord.js';
import { formatTimecode, type Seconds } from '../domain/timecode.js';
import { utf8Bytes } from '../domain/utf8Bytes.js';
import type { Chapter } from './chapters.js';

export type YoutubeChapters = { ok: true; text: string } | { ok: false; message: string };

const SHORTEST = 10;
const FEWEST = 3;
const MOST_BYTES = 5000;
// Tried in turn until all chapters fit into a description.
const TITLE_BYTES = [100, 80, 60, 40];

/**
 * Writes chapters as lines for a video's description, which YouTube and Apple read: from 00:00, in
 * ascending order, each at least 10 s, at least three. Chapters under 10 s are merged into the one
 * before; angle brackets, which YouTube refuses, become ‹ and ›; titles are cut when they are long.
 * @param chapters from 0:00, as `chaptersOf` gives them
 * @returns the text, or one sentence that says why these chapters cannot be made
 */
export function chaptersYoutube(chapters: readonly Chapter[]): YoutubeChapters {
  if (chapters.length === 0) {
    return { ok: false, message: 'No segment has a start yet: place the times first.' };
  }
  const merged = withoutShort(chapters);
  if (merged.length < FEWEST) {
    return {
      ok: false,
      message: `YouTube wants at least ${FEWEST} chapters of at least ${SHORTEST} seconds; these times make ${merged.length}. Place more times.`,
    };
  }
  const written = TITLE_BYTES.map((bytes) => write(merged, bytes));
  const text = written.find((candidate) => utf8Bytes(candidate) <= MOST_BYTES);
  return text === undefined
    ? {
        ok: false,
        message: `${merged.length} chapters do not fit into the ${MOST_BYTES} bytes of a YouTube description.`,
      }
    : { ok: true, text };
}

type Line = Pick<Chapter, 'start' | 'title' | 'segmentIds'>;

function withoutShort(chapters: readonly Chapter[]): Line[] {
  const lines: Line[] = [];
  for (const { start, until, title, segmentIds } of chapters) {
    const whole = Math.floor(start);
    const last = lines.at(-1);
    const tooShort = until !== null && Math.floor(until) - whole < SHORTEST;
    const isLast = chapters.at(-1)?.start === start;
    if (!last || (whole - last.start >= SHORTEST && !(isLast && tooShort))) {
      lines.push({ start: whole, title, segmentIds });
    } else {
      // A beginning that is too short for a line of its own gives way to what follows it.
      last.title = last.segmentIds.length === 0 ? title : `${last.title} · ${title}`;
      last.segmentIds = [...last.segmentIds, ...segmentIds];
    }
  }
  return lines;
}

function write(lines: readonly Line[], titleBytes: number): string {
  return lines
    .map(({ start, title }) => `${clock(start)} ${cutAtWord(bracketless(title), titleBytes)}\n`)
    .join('');
}

function clock(start: Seconds): string {
  return formatTimecode(start).replace(/^\d:\d\d$/, '0$&');
}

function bracketless(title: string): string {
  return title.replaceAll('<', '‹').replaceAll('>', '›');
}
