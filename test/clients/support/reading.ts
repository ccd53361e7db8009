import type { Home } from './home.js';

/** What a client makes of an item, in one shape for all of them. */
export interface ReadItem {
  guid: string;
  title: string;
  link: string;
  /** ISO 8601 in UTC; null when the client knows none. */
  date: string | null;
  /** When its text last changed; no client tells it by itself. */
  updated: string | null;
  /** Of the enclosure, null when there is none. */
  fileUrl: string | null;
  fileType: string | null;
  fileBytes: number | null;
  /** Whole seconds. */
  duration: number | null;
  season: number | null;
  episode: number | null;
  people: { name: string; role: string }[];
  chaptersUrl: string | null;
  chapters: { start: number; title: string }[];
  transcripts: { url: string; type: string }[];
}

/** What one client tells of an item. */
export type ToldItem = { [Fact in keyof ReadItem]?: ReadItem[Fact] | undefined };

/** A client that we did not write. */
export interface Reader {
  name: string;
  /** What it tells of an item besides guid, title and link: no client tells everything. */
  facts: readonly (keyof ReadItem)[];
  /** True when it unescapes titles once more than they are escaped, as HTML. */
  takesTitlesForMarkup?: true;
  /** True when it gives the date of the last change to what has no date of publication. */
  datesByChange?: true;
  /** Has it fetch or parse a feed, and gives the items in the order in which it tells them. */
  read: (address: string, home: Home) => Promise<ToldItem[]>;
}

/** The same items with guid, title, link and these facts alone, sorted by guid. */
export function told(items: readonly ToldItem[], facts: Reader['facts']): ToldItem[] {
  const guidOf = (item: ToldItem) => item.guid ?? '';
  return [...items]
    .sort((a, b) => (guidOf(a) < guidOf(b) ? -1 : 1))
    .map((item) =>
      Object.fromEntries(
        (['guid', 'title', 'link', ...facts] as const).map((fact) => [fact, item[fact]]),
      ),
    );
}
