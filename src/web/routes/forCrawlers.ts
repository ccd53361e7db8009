import { published, text } from '../answer.js';
import { openSearchDescription } from '../documents/openSearch.js';
import { sitemap as sitemapOf } from '../documents/sitemap.js';
import type { Route } from './route.js';

export const sitemap: Route = (_ask, site) =>
  published(text('application/xml; charset=utf-8', sitemapOf(site.library(), site.baseUrl)));

export const robots: Route = (_ask, site) =>
  published(
    text(
      'text/plain; charset=utf-8',
      `User-agent: *\nDisallow: /search\n\nSitemap: ${site.baseUrl}/sitemap.xml\n`,
    ),
  );

export const openSearch: Route = (_ask, site) =>
  published(
    text(
      'application/opensearchdescription+xml; charset=utf-8',
      openSearchDescription(site.library().show(), site.baseUrl),
    ),
  );
