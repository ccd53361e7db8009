import { emptyDraft } from '../../domain/draft.js';
import { LAST_EPISODE_NUMBER } from '../../domain/episodeNumber.js';
import type { Problem } from '../../domain/problem.js';
import { htmlToLines } from '../html/htmlToLines.js';
import { looksLikeHtml } from '../html/looksLikeHtml.js';
import { linesOf } from '../lines.js';
import type { NotesContext, NotesReading } from '../reading.js';
import { blockShapes } from './belonging.js';
import { Body } from './body.js';
import { finish } from './building.js';
import { readHeader, versionsOf, videoIn, type Header } from './header.js';
import { headingRoles } from './headings.js';
import { Ledger } from './ledger.js';
import { notesText } from './notesText.js';
import { pieceOf, type Piece } from './piece.js';
import { cleanLine, sourceLines, type SourceLine } from './sourceLine.js';
import { unitsOf } from './units.js';
import { inOrder } from './versionsInProse.js';
import { videoPage } from './videoPage.js';
import { joinWrapped } from './wrapped.js';

/**
 * Reads show notes as people write and paste them: plain text, Markdown, or HTML. What they do not
 * state stays null or empty; what is not understood is listed as unread. Never throws.
 */
export function readLoose(text: string, context: NotesContext): NotesReading {
  const lines = linesOf(text);
  const ledger = new Ledger(lines);
  const source = looksLikeHtml(text)
    ? fromHtml(lines, ledger)
    : { lines: sourceLines(lines), videoUrl: null };
  const pieces = joinWrapped(unitsOf(source.lines), context).map((unit) => pieceOf(unit, context));

  const header = readHeader(pieces);
  markHeader(header, pieces, ledger);
  const rest = pieces.slice(header.end).filter((piece) => !header.own.has(piece));
  const body = new Body(rest, headingRoles(rest, 0), blockShapes(rest), ledger);
  rest.forEach((piece, at) => {
    body.take(piece, at);
  });
  body.end();

  const others = body.segments.some((segment) => !segment.ownHeading);
  const segments = body.segments.map((segment) => finish(segment, others, context.areas));
  const stated = versionsOf(header, context);
  const draft = {
    ...emptyDraft(),
    number: header.number,
    title: header.title,
    summary: notesText(header.summary.map(({ unit }) => unit)),
    published: header.published,
    versions:
      stated.length > 0 ? stated : inOrder(segments.flatMap(({ version }) => version ?? [])),
    media: {
      videoUrl: videoIn(pieces) ?? (source.videoUrl === null ? null : videoPage(source.videoUrl)),
      enclosure: null,
    },
    segments,
  };
  return {
    form: 'loose',
    draft,
    problems: [...headerProblems(header), ...body.problems],
    unread: ledger.unread(),
    lines: ledger.uses,
    segmentLines: body.segments.map(({ piece }) => piece.unit.from[0] ?? 1),
  };
}

function fromHtml(
  lines: readonly string[],
  ledger: Ledger,
): { lines: SourceLine[]; videoUrl: string | null } {
  const page = htmlToLines(lines);
  const holdText = new Set(page.lines.flatMap((line) => line.from));
  lines.forEach((_, i) => {
    if (!holdText.has(i + 1)) ledger.mark([i + 1], 'furniture');
  });
  return { ...page, lines: page.lines.map(({ text, from }) => ({ text: cleanLine(text), from })) };
}

function markHeader(header: Header, pieces: readonly Piece[], ledger: Ledger): void {
  for (const piece of header.own) ledger.mark(piece.unit.from, 'furniture');
  for (const { unit } of header.summary) ledger.mark(unit.from, 'episode');
  for (const { unit, furniture } of pieces.slice(0, header.end))
    if (furniture) ledger.mark(unit.from, 'furniture');
}

function headerProblems({ doubtfulDay, wrongNumber }: Header): Problem[] {
  const problems: Problem[] = [];
  if (doubtfulDay !== null) {
    const { plain, from } = doubtfulDay.unit;
    const message = `“${plain}” is one day in some places and another elsewhere: write it as 2026-04-03.`;
    problems.push({ line: from[0] ?? null, severity: 'warning', message });
  }
  if (wrongNumber !== null) {
    const { plain, from } = wrongNumber.unit;
    const message = `“${plain}” has a number that no episode can have: they go from 0 to ${LAST_EPISODE_NUMBER}.`;
    problems.push({ line: from[0] ?? null, severity: 'error', message });
  }
  return problems;
}
