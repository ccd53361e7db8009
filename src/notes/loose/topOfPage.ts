import { episodeIn, titleLineOf } from './furniture.js';
import { namesSection, sectionNameOf, type Piece } from './piece.js';
import { endsSentence, firstSentence, wordCount } from './sentences.js';
import { titleText } from './titleText.js';

/** The lines of a page up to the first that can only be its body, sorted by what they may be. */
export interface TopOfPage {
  titles: { piece: Piece; number: number | null; subtitle: string }[];
  /** Lines that may be the summary, unless they are segments already. */
  paragraphs: { piece: Piece; at: number }[];
  /** Lone words before the summary, such as `News`. */
  tags: { piece: Piece; at: number }[];
  /** Furniture by their place: a name behind `By`, pictures, the heading `Summary`. */
  furniture: Piece[];
  /** Where the video is pointed at; -1 when it is not. */
  watch: number;
  /** Whether lines before the summary show that this was a page: a title, a byline, a day. */
  isPage: boolean;
  /** The first piece of the body, or the number of pieces. */
  end: number;
}

const ABOUT_EPISODE = /\b(?:episode\s+#?\d+|(?:this|today['’]s|latest) episode)\b|\[run\]book/i;
const OF_VERSION = /\bversions?\s+\d+\.\d|\bv\d+\.\d|\bHaloPSA\b|\bthe (?:show|hosts)\b/i;
const OF_HOSTS =
  /^\p{Lu}\p{L}+(?:,\s\p{Lu}\p{L}+)*,?\s(?:and|&)\s\p{Lu}\p{L}+\s(?:on|looks?|reads?|go(?:es)?|walks?|talks?|covers?|wraps?|discuss|digs?|reviews?|chats?|takes?|runs?|explores?|shares?|breaks?|returns?)\b/u;
const SUMMARY_HEADING =
  /^(?:summary|overview|introduction|intro|description|about (?:this|the) episode|episode (?:summary|description|overview)|tl;?dr)\s*:?$/i;

/** Goes through the top of a page, line by line, until something can only be the body. */
export function topOfPage(pieces: readonly Piece[]): TopOfPage {
  const top: TopOfPage = {
    titles: [],
    paragraphs: [],
    tags: [],
    furniture: [],
    watch: -1,
    isPage: false,
    end: pieces.length,
  };
  const hasOneTitle = pieces.filter(isTopHeading).length === 1;
  for (const [at, piece] of pieces.entries()) {
    const before = pieces[at - 1];
    const isFirst = top.paragraphs.length === 0;
    const title = titleOf(piece, hasOneTitle);
    if (title) {
      top.titles.push({ piece, ...title });
      top.isPage ||= isFirst;
    } else if (piece.furniture) {
      top.isPage ||= isFirst && piece.unit.kind !== 'rule' && piece.unit.kind !== 'markup';
      if (top.watch < 0 && /watch|pointer/.test(piece.furniture.kind)) top.watch = at;
    } else if (isOwnFurniture(piece, before)) {
      top.furniture.push(piece);
    } else if (beginsBody(piece, isFirst)) {
      return { ...top, end: at };
    } else if (isFirst && isTag(piece)) {
      top.tags.push({ piece, at });
    } else top.paragraphs.push({ piece, at });
  }
  return top;
}

/** Whether a paragraph speaks of the episode as a whole. */
export function isAboutEpisode({ unit }: Piece): boolean {
  return ABOUT_EPISODE.test(unit.plain);
}

/** Whether a paragraph below a title line speaks as a summary does: of versions, of the product, of hosts. */
export function speaksOfEpisode(piece: Piece): boolean {
  const { unit } = piece;
  return isAboutEpisode(piece) || OF_VERSION.test(unit.plain) || OF_HOSTS.test(unit.plain);
}

/** A heading of the first level that is not a title line of the series by its words. */
function isTopHeading({ unit }: Piece): boolean {
  return unit.kind === 'heading' && unit.level === 1 && titleLineOf(unit.plain) === null;
}

/** A title line of the series, or the page's one heading of the first level. */
function titleOf(piece: Piece, hasOneTitle: boolean) {
  const { unit, head, furniture } = piece;
  if (furniture || (unit.kind !== 'text' && unit.kind !== 'heading')) return null;
  const statesVersion = head.version !== null && head.time === null && head.changes.length === 0;
  const line = titleLineOf(statesVersion ? titleText(head.title) : unit.plain);
  if (line || !isTopHeading(piece) || head.headed || !hasOneTitle) return line;
  if (namesSection(unit.plain) || SUMMARY_HEADING.test(unit.plain)) return null;
  return { number: episodeIn(unit.plain), subtitle: unit.plain };
}

function isOwnFurniture(piece: Piece, before: Piece | undefined): boolean {
  if (piece.unit.kind === 'image' || SUMMARY_HEADING.test(piece.unit.plain)) return true;
  if (before?.furniture?.kind !== 'by' || piece.head.headed) return false;
  return wordCount(piece.unit.plain) <= 5 && !endsSentence(piece.unit.plain);
}

/** A lone category, such as `News`. */
function isTag({ unit }: Piece): boolean {
  const { plain, level } = unit;
  return level !== 7 && wordCount(plain) <= 4 && !endsSentence(plain) && plain.length < 60;
}

function beginsBody(piece: Piece, tagsMayCome: boolean): boolean {
  const { unit, head } = piece;
  if (unit.kind !== 'text')
    return unit.kind !== 'bullet' || head.headed || !tagsMayCome || !isTag(piece);
  if (head.headed) return !isAboutEpisode(piece) || firstSentence(unit.plain)[1] === '';
  return sectionNameOf(piece) !== null || unit.level === 7;
}
