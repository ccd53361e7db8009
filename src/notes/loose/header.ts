import type { Version } from '../../domain/version.js';
import type { NotesContext } from '../reading.js';
import { addressIn, episodeIn, titleLineOf } from './furniture.js';
import { namesSection, sectionNameOf, type Piece } from './piece.js';
import { endsSentence, firstSentence, wordCount } from './sentences.js';
import { versionsInProse } from './versionsInProse.js';

/** What stands before the first segment. */
export interface Header {
  number: number | null;
  title: string;
  /** Pieces of the summary, in order. */
  summary: Piece[];
  published: string | null;
  /** A day that can be read in two ways, to be asked about. */
  doubtfulDay: Piece | null;
  /** Pieces that are the header's own furniture: title line, tags, a name behind `By`. */
  own: Set<Piece>;
  /** Where the body begins. */
  end: number;
}

const ABOUT_EPISODE = /\b(?:episode\s+#?\d+|(?:this|today['’]s|latest) episode)\b|\[run\]book/i;
const SUMMARY_HEADING =
  /^(?:summary|overview|introduction|intro|description|about (?:this|the) episode|episode (?:summary|description|overview)|tl;?dr)\s*:?$/i;
const MOST_PARAGRAPHS = 4;

/** Reads the header: everything up to the first line that can only be the body. */
export function readHeader(pieces: readonly Piece[]): Header {
  const topHeadings = pieces.filter(({ unit }) => unit.kind === 'heading' && unit.level === 1);
  const mayBeTitle =
    topHeadings.filter(({ unit }) => titleLineOf(unit.plain) === null).length === 1;
  const header: Header = {
    number: null,
    title: '',
    summary: [],
    published: null,
    doubtfulDay: null,
    own: new Set(),
    end: 0,
  };
  const candidates: { piece: Piece; at: number }[] = [];
  const tags: Piece[] = [];
  let watch = -1;
  let evidence = false;
  let i = 0;
  for (; i < pieces.length; i += 1) {
    const piece = pieces[i];
    if (!piece) break;
    const titled = titleOf(piece, mayBeTitle);
    if (titled) {
      header.own.add(piece);
      header.number ??= titled.number;
      header.title = header.title === '' ? titled.subtitle : header.title;
      evidence = true;
    } else if (piece.furniture) {
      evidence ||= piece.unit.kind !== 'rule' && piece.unit.kind !== 'markup';
      if (watch < 0 && (piece.furniture.kind === 'watch' || piece.furniture.kind === 'pointer'))
        watch = i;
    } else if (piece.unit.kind === 'image' || SUMMARY_HEADING.test(piece.unit.plain)) {
      header.own.add(piece);
    } else if (isName(piece, pieces[i - 1])) {
      header.own.add(piece);
    } else if (beginsBody(piece, candidates.length === 0)) {
      break;
    } else if (candidates.length === 0 && isTag(piece)) {
      tags.push(piece);
    } else candidates.push({ piece, at: i });
  }

  const stop = pieces[i];
  const count = summaryLength(
    candidates,
    watch,
    stop?.unit.kind === 'heading' || isLeadIn(stop),
    evidence,
  );
  header.summary = candidates.slice(0, count).map(({ piece }) => piece);
  header.end = candidates[count]?.at ?? i;
  if (evidence || count > 0) for (const tag of tags) header.own.add(tag);
  else if (tags[0]) header.end = Math.min(header.end, pieces.indexOf(tags[0]));
  for (const piece of pieces.slice(header.end)) header.own.delete(piece);
  const days = pieces.slice(0, header.end).filter(({ furniture }) => furniture?.kind === 'day');
  for (const piece of days) {
    const day = piece.furniture?.kind === 'day' ? piece.furniture.day : null;
    header.published ??= day;
    if (day === null) header.doubtfulDay ??= piece;
  }
  header.number ??= numberIn(pieces, header);
  return header;
}

/** A title line of the series, or the page's one heading of the first level. */
function titleOf(
  piece: Piece,
  mayBeTitle: boolean,
): { number: number | null; subtitle: string } | null {
  const { unit, head } = piece;
  if (unit.kind !== 'text' && unit.kind !== 'heading') return null;
  if (piece.furniture && unit.kind !== 'heading') return null;
  const line = piece.furniture ? null : titleLineOf(unit.plain);
  if (line) return line;
  if (piece.furniture || unit.level !== 1 || head.headed || !mayBeTitle) return null;
  if (namesSection(unit.plain) || SUMMARY_HEADING.test(unit.plain)) return null;
  return { number: episodeIn(unit.plain), subtitle: unit.plain };
}

function isName(piece: Piece, before: Piece | undefined): boolean {
  if (before?.furniture?.kind !== 'by' || !before.furniture.nameFollows) return false;
  return wordCount(piece.unit.plain) <= 5 && !endsSentence(piece.unit.plain) && !piece.head.headed;
}

/** A lone category, such as `News`; it is furniture when the page shows itself in other lines. */
function isTag({ unit }: Piece): boolean {
  return (
    unit.level !== 7 &&
    wordCount(unit.plain) <= 4 &&
    !endsSentence(unit.plain) &&
    unit.plain.length < 60
  );
}

function beginsBody(piece: Piece, tagsMayCome: boolean): boolean {
  const { unit, head } = piece;
  if (unit.kind === 'text') {
    if (head.headed)
      return !(ABOUT_EPISODE.test(unit.plain) && firstSentence(unit.plain)[1] !== '');
    return sectionNameOf(piece) !== null || unit.level === 7;
  }
  return unit.kind !== 'bullet' || head.headed || !tagsMayCome || !isTag(piece);
}

function isLeadIn(piece: Piece | undefined): boolean {
  return piece !== undefined && sectionNameOf(piece) !== null;
}

/** How many of the paragraphs before the body are the summary. */
function summaryLength(
  candidates: readonly { piece: Piece; at: number }[],
  watch: number,
  beforeSection: boolean,
  evidence: boolean,
): number {
  const isAbout = ({ piece }: { piece: Piece }) => ABOUT_EPISODE.test(piece.unit.plain);
  const before = watch < 0 ? [] : candidates.filter(({ at }) => at < watch);
  const goesOn = beforeSection || candidates.length > before.length;
  const about = candidates.slice(0, MOST_PARAGRAPHS).findLastIndex(isAbout) + 1;
  // A pointer to the video at the very end says nothing about what stands before it.
  if (before.length > 0 && before.length <= MOST_PARAGRAPHS && (goesOn || about > 0))
    return before.length;
  if (about > 0) return about;
  return beforeSection && evidence && candidates.length <= 3 ? candidates.length : 0;
}

/** The number, from the line that points to the video, else from the summary. */
function numberIn(pieces: readonly Piece[], header: Header): number | null {
  const watch = pieces.map(({ furniture }) =>
    furniture?.kind === 'watch' ? furniture.number : null,
  );
  const stated = watch.find((number) => number !== null) ?? null;
  if (stated !== null) return stated;
  return (
    header.summary.map(({ unit }) => episodeIn(unit.plain)).find((number) => number !== null) ??
    null
  );
}

/** The versions that the title and the summary name. */
export function versionsOf(header: Header, context: NotesContext): Version[] {
  const text = [header.title, ...header.summary.map(({ unit }) => unit.plain)].join('\n');
  return versionsInProse(text, context);
}

/** The page of the video: where `Watch Now` points, or the first player's address. */
export function videoIn(pieces: readonly Piece[]): string | null {
  let expected = false;
  for (const { furniture, unit } of pieces) {
    if (furniture?.kind === 'watch' && furniture.url !== null) return furniture.url;
    const url = expected && furniture?.kind === 'plain' ? addressIn(unit.text) : null;
    if (url !== null) return url;
    expected = furniture?.kind === 'watch';
  }
  return null;
}
