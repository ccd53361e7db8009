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
import { noFacts, takeFacts, type Facts } from './facts.js';
import { foreignFrontMatter } from './foreignFrontMatter.js';
import { readHeader, versionsOf, videoIn, type Header } from './header.js';
import { headingRoles } from './headings.js';
import { Ledger } from './ledger.js';
import { notesText } from './notesText.js';
import { pieceOf, type Piece } from './piece.js';
import { cleanLine, sourceLines, type SourceLine } from './sourceLine.js';
import { unitsOf } from './units.js';
import { inOrder, versionsInProse } from './versionsInProse.js';
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
  const facts = noFacts();
  const foreign = foreignFrontMatter(lines);
  if (foreign) takeForeign(foreign, source.lines, facts, context, ledger);
  const below = foreign ? source.lines.slice(foreign.closing + 1) : source.lines;
  const pieces = takeFacts(piecesOf(below, context), facts, context, ledger);

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
  const summary = notesText(header.summary.map(({ unit }) => unit));
  const stated = [...versionsOf(header, context), ...versionsInProse(facts.summary, context)];
  const draft = {
    ...emptyDraft(),
    number: header.number ?? facts.number,
    title: header.title === '' ? facts.title : header.title,
    summary: [summary, facts.summary].filter((text) => text !== '').join('\n\n'),
    published: facts.published ?? header.published,
    people: facts.people,
    versions: inOrder([...facts.versions, ...stated]),
    duration: facts.duration,
    media: {
      videoUrl:
        facts.videoUrl ??
        videoIn(pieces) ??
        (source.videoUrl === null ? null : videoPage(source.videoUrl)),
      enclosure: facts.enclosure,
    },
    segments,
  };
  return {
    form: 'loose',
    draft,
    problems: [
      ...headerProblems(header),
      ...(segments.length === 0 ? [noSegment()] : []),
      ...body.problems,
    ],
    unread: ledger.unread(),
    lines: ledger.uses,
    segmentLines: body.segments.map(({ piece }) => piece.unit.from[0] ?? 1),
  };
}

function piecesOf(lines: readonly SourceLine[], context: NotesContext): Piece[] {
  return joinWrapped(unitsOf(lines), context).map((unit) => pieceOf(unit, context));
}

/** Of another program's front matter, only what has the label of a fact is read. */
function takeForeign(
  { opening, closing }: { opening: number; closing: number },
  lines: readonly SourceLine[],
  facts: Facts,
  context: NotesContext,
  ledger: Ledger,
): void {
  ledger.mark([opening + 1, closing + 1], 'furniture');
  for (const line of lines.slice(opening + 1, closing))
    for (const piece of takeFacts(piecesOf([line], context), facts, context, ledger))
      if (piece.furniture) ledger.mark(piece.unit.from, 'furniture');
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

function noSegment(): Problem {
  const message =
    'No segment was read: a segment is a sentence, or a title such as Invoices can round per line | v2.212 #1050001 | 25:29.';
  return { line: null, severity: 'warning', message };
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
