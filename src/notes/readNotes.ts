import { findingsOf } from '../domain/finding.js';
import type { EpisodeDraft } from '../domain/draft.js';
import { withKeptTexts } from '../domain/keptTexts.js';
import type { Problem } from '../domain/problem.js';
import type { Version } from '../domain/version.js';
import { hasFrontMatter } from './canonical/frontMatter.js';
import { readCanonical } from './canonical/readCanonical.js';
import { linesOf } from './lines.js';
import { foreignFrontMatter } from './loose/foreignFrontMatter.js';
import { readLoose } from './loose/readLoose.js';
import { inOrder } from './loose/versionsInProse.js';
import type { NotesContext, NotesReading } from './reading.js';

/**
 * Reads show notes of any form: canonical when they begin with front matter of ours, else Markdown, plain
 * text, or HTML as pasted from a blog. Never throws; every line is accounted for in `lines`.
 */
export function readNotes(text: string, context: NotesContext): NotesReading {
  const lines = linesOf(text);
  const isCanonical = hasFrontMatter(lines) && foreignFrontMatter(lines) === null;
  const reading = isCanonical ? readCanonical(text, context) : readLoose(text, context);
  const draft = withKeptTexts(reading.draft);
  const findings = findingsOf(draft, context).map(({ segment, severity, message }): Problem => ({
    line: segment === null ? null : (reading.segmentLines[segment] ?? null),
    severity,
    message,
  }));
  if (!isCanonical && draft.versions.length === 0) draft.versions = versionsOfSegments(draft);
  return { ...reading, draft, problems: inLineOrder([...reading.problems, ...findings]) };
}

/**
 * What loose notes cover when they do not say it. Filled in behind the findings, which would otherwise
 * take every version for one that the episode covers.
 */
function versionsOfSegments({ segments }: EpisodeDraft): Version[] {
  return inOrder(segments.flatMap(({ version }) => version ?? []));
}

/** What concerns the whole comes first. */
function inLineOrder(problems: readonly Problem[]): Problem[] {
  return [...problems].sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
}
