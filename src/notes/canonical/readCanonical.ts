import type { Problem } from '../../domain/problem.js';
import { normalized } from '../../domain/words.js';
import { isBlank, linesOf, unreadLines } from '../lines.js';
import type { LineUse, NotesContext, NotesReading } from '../reading.js';
import { cutBody } from './body.js';
import { error, warning, type Complaint } from './complaint.js';
import { frontMatterBlock } from './frontMatter.js';
import { readFrontMatter } from './readFrontMatter.js';
import { readSegments } from './readSegments.js';

const NOT_CLOSED =
  'The front matter that opens here is not closed: put a line of --- behind its last entry.';
const OPEN_FENCE =
  'The code that opens here is never closed, so everything below was read as code: close it with a line of the same signs.';
const LEVEL_ONE =
  'A heading of level 1 means nothing here and was left out: a section begins with ##, a segment with ###; write \\# when the line belongs to the text.';

/**
 * Reads the canonical form: front matter, summary, sections (`##`), segments (`###`). The result is
 * authoritative: what the notes do not state is cleared. Never throws.
 */
export function readCanonical(text: string, context: NotesContext): NotesReading {
  const lines = linesOf(text);
  const uses = lines.map((line): LineUse => (isBlank(line) ? 'blank' : 'episode'));
  const problems: Problem[] = [];
  const complain = (at: number, { severity, message }: Complaint) =>
    problems.push({ line: at + 1, severity, message });

  const block = frontMatterBlock(lines) ?? { opening: -1, end: 0, closed: false };
  const entries = lines.slice(block.opening + 1, block.end);
  const front = readFrontMatter(entries, block.opening + 2, context.versionAliases);
  uses.splice(block.opening + 1, entries.length, ...front.uses);
  problems.push(...front.problems);
  if (!block.closed) complain(Math.max(0, block.opening), error(NOT_CLOSED));

  const body = cutBody(lines, block.closed ? block.end + 1 : block.end);
  if (body.openFence !== null) complain(body.openFence, error(OPEN_FENCE));
  for (const at of body.strayHeadings) {
    const isTitle = normalized(lines[at]?.slice(1) ?? '') === normalized(front.draft.title);
    uses[at] = isTitle ? 'furniture' : 'unread';
    if (!isTitle) complain(at, warning(LEVEL_ONE));
  }

  const { segments, headings, complaints, unread } = readSegments(body.parts, context);
  complaints.forEach((complaint) => complain(complaint.at, complaint));
  for (const [from, to] of unread) {
    for (let i = from; i < to; i += 1) if (uses[i] === 'episode') uses[i] = 'unread';
  }
  return {
    form: 'canonical',
    draft: { ...front.draft, summary: body.parts[0]?.text ?? '', segments },
    problems,
    unread: unreadLines(lines, uses),
    lines: uses,
    segmentLines: headings.map((at) => at + 1),
  };
}
