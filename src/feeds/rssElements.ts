/** Elements in the shape that the `rss` package takes in `custom_elements`. */
export type XmlElements = Record<string, unknown>[];

/** Apple's tags. */
export const ITUNES_NAMESPACE = 'http://www.itunes.com/dtds/podcast-1.0.dtd';
/** The podcast namespace's. */
export const PODCAST_NAMESPACE = 'https://podcastindex.org/namespace/1.0';
/** Feed Paging and Archiving (RFC 5005). */
export const HISTORY_NAMESPACE = 'http://purl.org/syndication/history/1.0';

/** An element that is there only when its text is known and not empty. */
export function known(name: string, text: string | number | null): XmlElements {
  return text === null || text === '' ? [] : [{ [name]: text }];
}

/** An element with attributes (those that are null are left out) and what stands in it. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number | null>>,
  ...content: readonly (string | Record<string, unknown>)[]
): Record<string, unknown> {
  const present = Object.entries(attributes).filter(([, value]) => value !== null);
  return { [name]: [{ _attr: Object.fromEntries(present) }, ...content] };
}
