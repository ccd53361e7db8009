import type { SegmentDraft } from '../../domain/draft.js';
import { SEGMENT_ID } from '../../domain/segmentId.js';
import { formatTimecode } from '../../domain/timecode.js';
import { letterPairs, likenessOf, normalized, type LetterPairs } from '../../domain/words.js';
import type { FeedChapter } from '../../exchange/feed/feedReading.js';
import { readNotes } from '../../notes/readNotes.js';
import type { NotesContext } from '../../notes/reading.js';

/** Titles at least this alike are one title; see domain/matching.ts. */
const SAME_TITLE = 0.75;
/** Of more than so many, only equal titles are found: all would be compared with all. */
const MOST_COMPARED = 200;

/**
 * Chapters as segments, in time order. A chapter that points to a segment of a companion such as this
 * keeps its id, so that links to it hold; one that points to the page itself, as the intro does that
 * players are given, is no segment.
 * @param page the episode's page, where its chapters point back to; null when it is not known
 */
export function chapterSegments(
  chapters: readonly FeedChapter[],
  page: string | null,
  context: NotesContext,
): SegmentDraft[] {
  const ids = new Set<string>();
  return chapters.flatMap((chapter): SegmentDraft[] => {
    const back = backTo(page, chapter.url);
    if (back === '') return [];
    const id = back !== null && SEGMENT_ID.test(back) && !ids.has(back) ? back : null;
    if (id !== null) ids.add(id);
    const notes = back === null && chapter.url !== null ? `<${chapter.url}>` : '';
    return [{ ...segmentOf(chapter, context), id, notes }];
  });
}

/**
 * Gives segments that have no times those of the chapters with their titles; chapters that none of
 * them is named like follow as segments of their own.
 */
export function withChapterTimes(
  segments: readonly SegmentDraft[],
  chapters: readonly SegmentDraft[],
): SegmentDraft[] {
  if (segments.some(({ time }) => time !== null)) return [...segments];
  const found = chaptersOf(segments, chapters);
  const used = new Set(found.values());
  const timed = segments.map((segment) => {
    const chapter = found.get(segment);
    return chapter === undefined ? segment : { ...segment, time: chapter.time, id: chapter.id };
  });
  return [...timed, ...chapters.filter((chapter) => !used.has(chapter))];
}

/** The chapter of each segment that has one: of an equal title, else of a title much like its own. */
function chaptersOf(
  segments: readonly SegmentDraft[],
  chapters: readonly SegmentDraft[],
): Map<SegmentDraft, SegmentDraft> {
  const found = new Map<SegmentDraft, SegmentDraft>();
  const byTitle = new Map<string, SegmentDraft[]>();
  // From the last to the first, so that `pop` gives the first.
  for (const chapter of [...chapters].reverse()) {
    const title = normalized(chapter.title);
    const same = byTitle.get(title);
    if (same === undefined) byTitle.set(title, [chapter]);
    else same.push(chapter);
  }
  for (const segment of segments) {
    const chapter = byTitle.get(normalized(segment.title))?.pop();
    if (chapter !== undefined) found.set(segment, chapter);
  }
  const used = new Set(found.values());
  const unnamed = segments.filter((segment) => !found.has(segment));
  const open = chapters.filter((chapter) => !used.has(chapter));
  if (unnamed.length > MOST_COMPARED || open.length > MOST_COMPARED) return found;

  const pairs = new Map<SegmentDraft, LetterPairs>(
    open.map((chapter) => [chapter, letterPairs(chapter.title)]),
  );
  for (const segment of unnamed) {
    const own = letterPairs(segment.title);
    for (const [chapter, others] of pairs) {
      if (likenessOf(others, own) < SAME_TITLE) continue;
      found.set(segment, chapter);
      pairs.delete(chapter);
      break;
    }
  }
  return found;
}

/** @returns the id of the segment that an address on the page names, '' for the page itself; else null */
function backTo(page: string | null, url: string | null): string | null {
  if (page === null || url === null) return null;
  const [to, from] = [new URL(url), new URL(page)];
  if (to.origin !== from.origin || to.pathname !== from.pathname) return null;
  if (to.hash.startsWith('#s-')) return to.hash.slice('#s-'.length);
  return to.search === from.search && to.hash === '' ? '' : null;
}

/** A title may state IDs and a version, as notes do; one that reads as anything else stays as it is. */
function segmentOf({ start, end, title }: FeedChapter, context: NotesContext): SegmentDraft {
  const time = { start, end, proposed: false };
  const { draft, unread } = readNotes(`${formatTimecode(start)} ${title}`, context);
  const [segment, ...others] = draft.segments;
  const isOne = segment?.time?.start === start && others.length === 0 && unread.length === 0;
  if (isOne && (segment.changes.length > 0 || segment.version !== null) && segment.notes === '') {
    return { ...segment, time, highlight: false };
  }
  return {
    id: null,
    section: null,
    title,
    notes: '',
    time,
    version: null,
    changes: [],
    areas: isOne ? segment.areas : [],
    highlight: false,
    related: [],
    refused: [],
  };
}
