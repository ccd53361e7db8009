import type { Version } from '../../domain/version.js';
import type { NotesContext } from '../reading.js';
import { addressIn, episodeIn, titleLineOf } from './furniture.js';
import { sectionNameOf, type Piece } from './piece.js';
import { isAboutEpisode, speaksOfEpisode, topOfPage, type TopOfPage } from './topOfPage.js';
import { versionsInProse } from './versionsInProse.js';

/** What stands before the first segment. */
export interface Header {
  number: number | null;
  /** A title line with a number that no episode can have. */
  wrongNumber: Piece | null;
  title: string;
  /** Pieces of the summary, in order. */
  summary: Piece[];
  published: string | null;
  /** A day that can be read in two ways, to be asked about. */
  doubtfulDay: Piece | null;
  /** Pieces that are furniture by their place: title line, tags, a name behind `By`. */
  own: Set<Piece>;
  /** Where the body begins. */
  end: number;
}

const MOST_PARAGRAPHS = 4;

/** Reads the header: everything up to the first segment. */
export function readHeader(pieces: readonly Piece[]): Header {
  const top = topOfPage(pieces);
  const stop = pieces
    .slice(top.end)
    .find(({ unit, furniture }) => unit.kind !== 'table' && furniture === null);
  const count = summaryLength(top, stop);
  const summary = top.paragraphs.slice(0, count).map(({ piece }) => piece);
  const hasTags = top.isPage || count > 0;
  const end = Math.min(
    top.paragraphs[count]?.at ?? top.end,
    (hasTags ? null : top.tags[0]?.at) ?? top.end,
  );

  const inHeader = new Set(pieces.slice(0, end));
  const titles = top.titles.filter(({ piece }) => inHeader.has(piece));
  const tags = hasTags ? top.tags.map(({ piece }) => piece) : [];
  const own = [...titles.map(({ piece }) => piece), ...tags, ...top.furniture];
  const days = [...inHeader].filter(({ furniture }) => furniture?.kind === 'day');
  return {
    number: titles.find(({ number }) => number !== null)?.number ?? numberIn(pieces, summary),
    wrongNumber:
      titles.find(({ piece }) => titleLineOf(piece.unit.plain)?.number === null)?.piece ?? null,
    title: titles.find(({ subtitle }) => subtitle !== '')?.subtitle ?? '',
    summary,
    published: days.map(dayOf).find((day) => day !== null) ?? null,
    doubtfulDay: days.find((piece) => dayOf(piece) === null) ?? null,
    own: new Set(own.filter((piece) => inHeader.has(piece))),
    end,
  };
}

/** How many of the paragraphs at the top are the summary. */
function summaryLength(
  { titles, paragraphs, watch, isPage }: TopOfPage,
  stop: Piece | undefined,
): number {
  const before = watch < 0 ? 0 : paragraphs.filter(({ at }) => at < watch).length;
  // A pointer to the video at the very end says nothing about what stands before it.
  const goesOn = stop !== undefined || paragraphs.length > before;
  if (before > 0 && before <= MOST_PARAGRAPHS && goesOn) return before;
  const about = paragraphs
    .slice(0, MOST_PARAGRAPHS)
    .findLastIndex(({ piece }) => isAboutEpisode(piece));
  if (about >= 0) return about + 1;
  if (titles.length > 0 && stop?.head.headed === true) {
    const speaks = paragraphs
      .slice(0, MOST_PARAGRAPHS)
      .findLastIndex(({ piece }) => speaksOfEpisode(piece));
    if (speaks >= 0) return speaks + 1;
  }
  const opensSection =
    stop !== undefined && (stop.unit.kind === 'heading' || sectionNameOf(stop) !== null);
  return opensSection && isPage && paragraphs.length <= 3 ? paragraphs.length : 0;
}

function dayOf({ furniture }: Piece): string | null {
  return furniture?.kind === 'day' ? furniture.day : null;
}

/** The number, from the line that points to the video, else from the summary. */
function numberIn(pieces: readonly Piece[], summary: readonly Piece[]): number | null {
  const pointers = pieces.map(({ furniture }) =>
    furniture?.kind === 'watch' ? furniture.number : null,
  );
  const numbers = [...pointers, ...summary.map(({ unit }) => episodeIn(unit.plain))];
  return numbers.find((number) => number !== null) ?? null;
}

/** The versions that the title and the summary name. */
export function versionsOf(header: Header, context: NotesContext): Version[] {
  const text = [...header.own, ...header.summary].map(({ unit }) => unit.plain).join('\n');
  return versionsInProse(text, context);
}

/** The page of the video: where `Watch Now` points, or the first player's address. */
export function videoIn(pieces: readonly Piece[]): string | null {
  let expected = false;
  for (const { furniture, unit } of pieces) {
    if (furniture?.kind === 'watch' && furniture.url !== null) return furniture.url;
    const url = expected && furniture?.kind === 'plain' ? addressIn(unit.text) : null;
    if (url !== null) return url;
    expected = furniture?.kind === 'watch' && addressIn(unit.text) === null;
  }
  return null;
}
