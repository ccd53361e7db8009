import type { SegmentDraft } from '../domain/draft.js';
import type { Person } from '../domain/episode.js';
import type { Version } from '../domain/version.js';
import { plainText } from '../markdown/plain.js';
import { readCompanionNotes } from './companionNotes.js';
import { readNotes } from './readNotes.js';
import type { NotesContext, NotesReading } from './reading.js';

/** What a published description says of its episode. */
export interface DescriptionReading {
  /** Markdown. */
  summary: string;
  segments: SegmentDraft[];
  versions: Version[];
  people: Person[];
}

const FEWEST_NOTES = 2;
/** As many chapters as YouTube wants before it takes a list of times for one. */
const FEWEST_TIMES = 3;

/**
 * Reads the description of an episode that was published elsewhere. When all of it reads as notes of
 * this series, it becomes segments; otherwise all of it is the summary, and a list of times in it
 * gives segments besides. Nothing of it is lost.
 * @param notes the fuller text, Markdown
 * @param summary a shorter one, Markdown; '' when there is none
 * @param page the episode's page, to which the notes of a companion link; null when it is not known
 */
export function readDescription(
  notes: string,
  summary: string,
  page: string | null,
  context: NotesContext,
): DescriptionReading {
  const own = readCompanionNotes(notes, page, context);
  if (own !== null) return { ...own, versions: [], people: [] };
  const reading = readNotes(notes, context);
  const { draft } = reading;
  if (isNotes(reading)) {
    const { segments, versions, people } = draft;
    return {
      summary: draft.summary || summary,
      segments: segments.map(plainChapter),
      versions,
      people,
    };
  }
  const timed = reading.form === 'loose' ? draft.segments.filter(({ time }) => time !== null) : [];
  return {
    summary: together(summary, notes),
    segments:
      timed.length < FEWEST_TIMES
        ? []
        : timed.map((each) => ({ ...plainChapter(each), notes: '' })),
    versions: [],
    people: [],
  };
}

/** Any prose can be read as a run of sentences: notes state times, IDs or versions throughout. */
function isNotes({ form, draft: { segments }, unread }: NotesReading): boolean {
  if (form !== 'loose' || unread.length > 0 || segments.length < FEWEST_NOTES) return false;
  return segments.every(
    ({ time, changes, version }) => time !== null || changes.length > 0 || version !== null,
  );
}

const HIGHLIGHTS = /\bhighlights?\b/i;

/** Of a line of a list of times nobody says that it is a highlight, unless its heading does. */
function plainChapter(segment: SegmentDraft): SegmentDraft {
  if (segment.time === null) return segment;
  return { ...segment, highlight: HIGHLIGHTS.test(segment.section ?? '') };
}

/** Two texts, or one when the fuller says what the shorter says. */
function together(summary: string, notes: string): string {
  if (letters(notes).includes(letters(summary))) return notes;
  return letters(summary).includes(letters(notes)) ? summary : `${summary}\n\n${notes}`;
}

function letters(markdown: string): string {
  return plainText(markdown)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}
