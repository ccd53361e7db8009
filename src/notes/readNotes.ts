import { findingsOf } from '../domain/finding.js';
import { withKeptTexts } from '../domain/keptTexts.js';
import type { Problem } from '../domain/problem.js';
import { hasFrontMatter } from './canonical/frontMatter.js';
import { readCanonical } from './canonical/readCanonical.js';
import { linesOf } from './lines.js';
import { readLoose } from './loose/readLoose.js';
import type { NotesContext, NotesReading } from './reading.js';

/**
 * Reads show notes of any form: canonical when they begin with front matter, else Markdown, plain
 * text, or HTML as pasted from a blog. Never throws; every line is accounted for in `lines`.
 */
export function readNotes(text: string, context: NotesContext): NotesReading {
  const reading = hasFrontMatter(linesOf(text))
    ? readCanonical(text, context)
    : readLoose(text, context);
  const draft = withKeptTexts(reading.draft);
  const findings = findingsOf(draft, context).map(({ segment, severity, message }): Problem => ({
    line: segment === null ? null : (reading.segmentLines[segment] ?? null),
    severity,
    message,
  }));
  return { ...reading, draft, problems: inLineOrder([...reading.problems, ...findings]) };
}

/** What concerns the whole comes first. */
function inLineOrder(problems: readonly Problem[]): Problem[] {
  return [...problems].sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
}
