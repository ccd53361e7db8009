import { formatTimecode, type Seconds } from '../domain/timecode.js';
import { chapterFrames, MOST_CHAPTERS, type TagChapter } from './chapterFrames.js';
import { mp3Duration } from './duration.js';
import { readTags } from './readTags.js';
import type { Tag } from './tag.js';
import { writeTag } from './writeTag.js';

/** A chapter whose end may be unknown. */
export type OpenChapter = Omit<TagChapter, 'end'> & { end: Seconds | null };

export type Mp3WithChapters =
  | {
      ok: true;
      /** The new file, in pieces. */
      parts: Uint8Array[];
      /** Ids of frames of an old tag that the new one has no place for. */
      lost: string[];
    }
  | {
      ok: false;
      /** Goes on a sentence that names the file: "its ID3v2.3 tag is damaged". */
      message: string;
    };

// An index of places counted from the beginning of the file (ASPI) is wrong in the copy.
const REPLACED = new Set(['CHAP', 'CTOC', 'ASPI']);

/**
 * Makes a copy of an MP3 that holds chapters. Every other frame of its tag is kept, in the version of
 * ID3v2 that the tag has (2.2, which knows no chapters, becomes 2.3, and so is a new tag); chapters
 * that it has are replaced; all behind the tag stays byte for byte.
 * @param file the whole MP3; it is not changed
 * @param chapters in time order; without an end, one lasts until the sound does
 */
export function withChapters(file: Uint8Array, chapters: readonly OpenChapter[]): Mp3WithChapters {
  if (chapters.length > MOST_CHAPTERS) {
    return refused(
      `an ID3 tag holds at most ${MOST_CHAPTERS} chapters, and these are ${chapters.length}`,
    );
  }
  const reading = readTags(file);
  if (!reading.ok) return reading;
  const duration = mp3Duration(file, reading.end);
  if (duration === null) return refused('it holds no MP3 sound');
  const late = chapters.find(({ start }) => start >= duration);
  if (late) {
    return refused(
      `it plays for ${formatTimecode(Math.floor(duration))}, and “${late.title}” starts at ${formatTimecode(late.start)}`,
    );
  }
  const ended = chapters.map(({ end, ...chapter }) => ({
    ...chapter,
    end: Math.min(end ?? duration, duration),
  }));
  const written = renewedTags(reading.tags, ended).map(writeTag);
  const heads = written.filter((head) => head !== null);
  if (heads.length < written.length) return refused('its tag would be larger than a tag can be');
  return { ok: true, parts: [...heads, file.subarray(reading.end)], lost: reading.lost };
}

function renewedTags(tags: readonly Tag[], chapters: readonly TagChapter[]): Tag[] {
  const [first = { version: 3, frames: [] } satisfies Tag, ...others] = tags.map(withoutChapters);
  const frames = [...first.frames, ...chapterFrames(first.version, chapters)];
  return [{ ...first, frames }, ...others];
}

function withoutChapters({ version, frames }: Tag): Tag {
  return { version, frames: frames.filter(({ id }) => !REPLACED.has(id)) };
}

function refused(message: string): Mp3WithChapters {
  return { ok: false, message };
}
