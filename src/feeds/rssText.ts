import RSS from 'rss';
import type { PageLinks } from './pageLinks.js';
import { HISTORY_NAMESPACE, type XmlElements } from './rssElements.js';

/** What an RSS document of ours holds; see `RSS.FeedOptions` for what is not explained. */
export interface RssDocumentParts {
  title: string;
  description: string;
  homeUrl: string;
  language: string;
  copyright: string | null;
  artworkUrl: string | null;
  updated: Date | null;
  hubs: readonly string[];
  links: PageLinks;
  /** By prefix, besides those that every document has. */
  namespaces: Readonly<Record<string, string>>;
  /** Besides those that every document has. */
  elements: XmlElements;
  items: readonly RSS.ItemOptions[];
}

/** The media type that goes with it. */
export const RSS_TYPE = 'application/rss+xml';

export const GENERATOR = 'runbook-companion';

/**
 * Writes RSS 2.0 by the `rss` package, without what is wrong with that: nothing in it is "now". What
 * XML cannot hold must have been taken out of the texts.
 */
export function rssText(parts: RssDocumentParts): string {
  const { links, copyright, artworkUrl, items } = parts;
  const rss = new RSS({
    title: parts.title,
    description: parts.description,
    generator: GENERATOR,
    site_url: parts.homeUrl,
    feed_url: links.self,
    language: parts.language,
    custom_namespaces: { fh: HISTORY_NAMESPACE, ...parts.namespaces },
    custom_elements: [...linkElements(links, parts.hubs), ...parts.elements],
    ...(copyright === null ? {} : { copyright }),
    ...(artworkUrl === null ? {} : { image_url: artworkUrl }),
  });
  for (const item of items) rss.item(item);
  return withLastBuildDate(rss.xml(), parts.updated);
}

function linkElements(links: PageLinks, hubs: readonly string[]): XmlElements {
  const { first, previous, next, last } = links;
  // RFC 5005 says `previous`, Podcasting 2.0 recommends `prev`.
  const pages = { first, previous, prev: previous, next, last };
  const isWhole = Object.values(pages).every((href) => href === null);
  return [
    ...hubs.map((href) => ({ 'atom:link': [{ _attr: { rel: 'hub', href } }] })),
    ...Object.entries(pages).flatMap(([rel, href]) =>
      href === null ? [] : { 'atom:link': [{ _attr: { rel, href, type: RSS_TYPE } }] },
    ),
    ...(isWhole ? [{ 'fh:complete': null }] : []),
  ];
}

// The package always writes the clock here and has no option for it. Outside CDATA all text is
// escaped, so the first element of this name that is not in one is the package's own.
const CDATA_OR_BUILD_DATE =
  /<!\[CDATA\[[\s\S]*?\]\]>|(?<own><lastBuildDate>[^<]*<\/lastBuildDate>)/g;

function withLastBuildDate(xml: string, updated: Date | null): string {
  const element = updated === null ? '' : `<lastBuildDate>${updated.toUTCString()}</lastBuildDate>`;
  for (const { index, groups } of xml.matchAll(CDATA_OR_BUILD_DATE)) {
    const own = groups?.own;
    if (own !== undefined) return xml.slice(0, index) + element + xml.slice(index + own.length);
  }
  return xml;
}
