import type { Article } from '../../domain/article.js';
import { cutAtWord } from '../../domain/cutAtWord.js';
import type { EpisodeEntry, PlacedSegment } from '../../library/entries.js';
import type { Follow } from './alternates.js';

export type Nav = 'episodes' | 'changes' | 'versions' | 'areas' | 'upgrade' | 'subscribe';

/** What a page is about, for link previews and search engines; `moment` is what its address names. */
export type Subject =
  | { kind: 'episode'; entry: EpisodeEntry; moment: PlacedSegment | null }
  | { kind: 'article'; article: Article };

/** What the frame around a page needs of it. */
export interface PageHead {
  /** Without the show's title. */
  title: string;
  /** One or two sentences of plain text for search engines and link previews. */
  description: string;
  /** The canonical address, as a path. */
  path: string;
  /** The entry of the navigation that this page belongs to. */
  nav: Nav | null;
  /** False for pages that search engines should leave out. */
  indexed: boolean;
  /** The part of the show that the page is about, when it can be followed by itself. */
  follow?: Follow;
  /** Stylesheets that this page has besides the site's: names in `/css/`, without their ending. */
  styles?: readonly string[];
  /** What stands in the search box. */
  query?: string;
  /** Absent for lists and other pages that are about no single thing. */
  subject?: Subject;
}

const LONGEST_DESCRIPTION = 200;

/** Fills the head of an ordinary page; the description is cut at a word. */
export function head(
  title: string,
  path: string,
  nav: Nav | null,
  description: string,
  follow?: Follow,
): PageHead {
  return {
    title,
    path,
    nav,
    description: cutAtWord(description, LONGEST_DESCRIPTION),
    indexed: true,
    ...(follow && { follow }),
  };
}
