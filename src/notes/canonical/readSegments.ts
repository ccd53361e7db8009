import type { SegmentDraft } from '../../domain/draft.js';
import type { NotesContext } from '../reading.js';
import type { BodyPart } from './body.js';
import { error, warning, type Complaint } from './complaint.js';
import { readSegmentHeading } from './segmentHeading.js';
import { unescapeTitle } from './titleText.js';

const TEXT_OF_SECTION =
  'The text between this section and its first segment belongs to nothing and was left out: move it into the summary, or below a segment (###).';
const EMPTY_SECTION =
  'This section has no segment and was left out: a section is kept by its segments, which begin with ###.';

/** What the parts below the summary hold. Indexes are those of the body's lines. */
export interface SegmentsReading {
  segments: SegmentDraft[];
  /** Index of each segment's heading. */
  headings: number[];
  complaints: (Complaint & { at: number })[];
  /** Ranges of lines that became part of nothing: from, and up to but without. */
  unread: [number, number][];
}

/** Reads sections and segments, in order. */
export function readSegments(parts: readonly BodyPart[], context: NotesContext): SegmentsReading {
  const reading: SegmentsReading = { segments: [], headings: [], complaints: [], unread: [] };
  const headingOfId = new Map<string, number>();
  let section: string | null = null;

  for (const [i, part] of parts.entries()) {
    const complain = (complaint: Complaint) =>
      reading.complaints.push({ at: part.at, ...complaint });
    if (part.kind === 'section') {
      section = unescapeTitle(part.heading) || null;
      if (part.text !== '') {
        complain(warning(TEXT_OF_SECTION));
        reading.unread.push([part.at + 1, part.end]);
      }
      if (section !== null && parts[i + 1]?.kind !== 'segment') {
        complain(warning(EMPTY_SECTION));
        reading.unread.push([part.at, part.at + 1]);
      }
    } else if (part.kind === 'segment') {
      const { heading, complaints } = readSegmentHeading(part.heading, context.versionAliases);
      complaints.forEach(complain);
      if (heading === null) {
        reading.unread.push([part.at, part.end]);
        continue;
      }
      const first = heading.id === null ? undefined : headingOfId.get(heading.id);
      if (heading.id !== null && first !== undefined) complain(idTwice(heading.id, first));
      else if (heading.id !== null) headingOfId.set(heading.id, part.at);
      unknownAreas(heading.areas, context).forEach(complain);
      reading.segments.push({ ...heading, section, notes: part.text });
      reading.headings.push(part.at);
    }
  }
  return reading;
}

function idTwice(id: string, first: number): Complaint {
  return error(
    `#s-${id} is the id of the segment on line ${first + 1} already: take {#s-${id}} away here, and a new one will be given out.`,
  );
}

function unknownAreas(slugs: readonly string[], { areas }: NotesContext): Complaint[] {
  const known = areas.map((area) => area.slug);
  const advice =
    known.length === 0 ? 'the show has no areas yet' : `the show has ${known.join(', ')}`;
  return slugs
    .filter((slug) => !known.includes(slug))
    .map((slug) => warning(`"${slug}" is not an area: ${advice}.`));
}
