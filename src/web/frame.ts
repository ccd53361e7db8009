import { absoluteUrl } from '../domain/address.js';
import { wordmarkOf, type Wordmark } from '../domain/wordmark.js';
import type { Library } from '../library/entries.js';
import { structuredData } from './documents/structured/structuredData.js';
import { alternateFeeds, type AlternateFeed, type Follow } from './pages/alternates.js';
import type { PageHead } from './pages/head.js';
import { linkPreview, type MetaTag } from './pages/linkPreview.js';
import { oembedLinks, type OembedLink } from './pages/oembedLinks.js';
import type { NearLink } from './pages/problem.js';
import { webAddress } from './webAddress.js';

const NAVIGATION = [
  { nav: 'episodes', text: 'Episodes', href: '/episodes' },
  { nav: 'changes', text: 'Changes', href: '/changes' },
  { nav: 'versions', text: 'Versions', href: '/versions' },
  { nav: 'areas', text: 'Areas', href: '/areas' },
  { nav: 'upgrade', text: 'Upgrade', href: '/upgrade' },
  { nav: 'subscribe', text: 'Subscribe', href: '/subscribe' },
] as const;

/** What stands around every page. */
export interface Frame {
  title: string;
  description: string;
  canonical: string;
  isIndexed: boolean;
  language: string;
  showTitle: string;
  wordmark: Wordmark;
  tagline: string;
  navigation: (NearLink & { isCurrent: boolean })[];
  query: string;
  links: { title: string; url: string }[];
  hasArticles: boolean;
  /** By which other sites know what a link to the page leads to. */
  preview: MetaTag[];
  /** Where other sites get the small player of the page. */
  oembed: OembedLink[];
  /** JSON-LD for search engines; null when there is none. */
  structured: object | null;
  /** The feeds that fit the page. */
  feeds: AlternateFeed[];
  follow: Follow | null;
  isHome: boolean;
  /** Of this page, besides the site's. */
  styles: readonly string[];
  /** Added to the addresses of styles and scripts. */
  assets: string;
}

/** Builds the frame of a page. */
export function frameOf(
  head: PageHead,
  library: Library,
  { baseUrl, assets }: { baseUrl: string; assets: string },
): Frame {
  const show = library.show();
  return {
    title: head.title === '' ? show.title : `${head.title} · ${show.title}`,
    description: head.description,
    canonical: absoluteUrl(baseUrl, head.path),
    isIndexed: head.indexed,
    language: show.language,
    showTitle: show.title,
    wordmark: wordmarkOf(show.title),
    tagline: show.tagline,
    navigation: NAVIGATION.map(({ nav, text, href }) => ({
      text,
      href,
      isCurrent: nav === head.nav,
    })),
    query: head.query ?? '',
    links: [...show.links, ...(show.releaseTracker ? [show.releaseTracker] : [])].filter(
      ({ url }) => webAddress(url) !== null,
    ),
    hasArticles: library.articles().length > 0,
    preview: linkPreview(head, show, baseUrl),
    oembed: oembedLinks(head, baseUrl),
    structured: structuredData(head, show, baseUrl),
    feeds: alternateFeeds(show.title, head.follow),
    follow: head.follow ?? null,
    isHome: head.path === '/',
    styles: head.styles ?? [],
    assets,
  };
}
