import {
  absoluteUrl,
  areaPath,
  articlePath,
  changePath,
  episodePath,
  versionPath,
} from '../../domain/address.js';
import type { Library } from '../../library/entries.js';
import { xmlEscaped } from './xml.js';

const LISTS = [
  '/',
  '/episodes',
  '/changes',
  '/versions',
  '/areas',
  '/upgrade',
  '/subscribe',
  '/articles',
];
// sitemaps.org: one file holds at most 50,000 addresses.
const MOST = 50_000;

/** Every page that search engines may show, as sitemaps.org 0.9 writes it. */
export function sitemap(library: Library, baseUrl: string): string {
  const entries: { path: string; updated?: string }[] = [
    ...LISTS.map((path) => ({ path })),
    ...library.episodes().map(({ episode, updatedAt }) => ({
      path: episodePath(episode.number),
      updated: updatedAt,
    })),
    ...library.articles().map(({ article, updatedAt }) => ({
      path: articlePath(article.slug),
      updated: updatedAt,
    })),
    ...library.versions().map(({ version }) => ({ path: versionPath(version) })),
    ...library.areas().map(({ area }) => ({ path: areaPath(area.slug) })),
    ...library.changes().map(({ id }) => ({ path: changePath(id) })),
  ];
  const urls = entries.slice(0, MOST).map(({ path, updated }) => {
    const modified = updated === undefined ? '' : `<lastmod>${xmlEscaped(updated)}</lastmod>`;
    return `  <url><loc>${xmlEscaped(absoluteUrl(baseUrl, path))}</loc>${modified}</url>`;
  });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
    ...urls,
    '</urlset>',
    '',
  ].join('\n');
}
