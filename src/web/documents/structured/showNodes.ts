import { absoluteUrl } from '../../../domain/address.js';
import type { Show } from '../../../domain/show.js';
import { plainText } from '../../../markdown/plain.js';
import { showPicture } from '../../pages/sharedPicture.js';
import { node, personNodes, type Node } from './node.js';

/** The site with its search, and the series. */
export function showNodes(show: Show, baseUrl: string): Node[] {
  return [
    node('WebSite', {
      '@id': siteId(baseUrl),
      name: show.title,
      description: show.tagline,
      url: absoluteUrl(baseUrl, '/'),
      inLanguage: show.language,
      // Google: the template and its input are named by these two properties.
      potentialAction: node('SearchAction', {
        target: node('EntryPoint', {
          urlTemplate: absoluteUrl(baseUrl, '/search?q={search_term_string}'),
        }),
        'query-input': 'required name=search_term_string',
      }),
    }),
    node('PodcastSeries', {
      ...seriesReference(show, baseUrl),
      description: plainText(show.description) || show.tagline,
      image: absoluteUrl(baseUrl, showPicture(show).address),
      inLanguage: show.language,
      webFeed: absoluteUrl(baseUrl, '/feed.xml'),
      author: personNodes(show.people.filter(({ role }) => role === 'host')),
    }),
  ];
}

/** The series, as its episodes name it. */
export function seriesReference(show: Pick<Show, 'title'>, baseUrl: string): Node {
  return node('PodcastSeries', {
    '@id': `${absoluteUrl(baseUrl, '/')}#series`,
    name: show.title,
    url: absoluteUrl(baseUrl, '/'),
  });
}

function siteId(baseUrl: string): string {
  return `${absoluteUrl(baseUrl, '/')}#site`;
}
