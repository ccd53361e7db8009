import { absoluteUrl } from '../domain/address.js';
import { wordmarkOf, type Wordmark } from '../domain/wordmark.js';
import { BUILT_IN_ICON } from '../feeds/feedModel.js';
import type { Library } from '../library/entries.js';
import { alternateFeeds, type AlternateFeed, type Follow } from './pages/alternates.js';
import type { PageHead } from './pages/head.js';
import { webAddress } from './webAddress.js';
import type { NearLink } from './pages/problem.js';

const NAVIGATION = [
  { nav: 'episodes', text: 'Episodes', href: '/episodes' },
  { nav: 'changes', text: 'Changes', href: '/changes' },
  { nav: 'versions', text: 'Versions', href: '/versions' },
  { nav: 'areas', text: 'Areas', href: '/areas' },
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
  image: string;
  /** The feeds that fit the page. */
  feeds: AlternateFeed[];
  follow: Follow | null;
  isHome: boolean;
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
    image: absoluteUrl(baseUrl, show.artwork ?? BUILT_IN_ICON),
    feeds: alternateFeeds(show.title, head.follow),
    follow: head.follow ?? null,
    isHome: head.path === '/',
    assets,
  };
}
