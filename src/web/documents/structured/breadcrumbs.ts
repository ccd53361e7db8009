import { absoluteUrl } from '../../../domain/address.js';
import type { Show } from '../../../domain/show.js';
import { node, type Node } from './node.js';

/** The lists that pages stand under, by their paths. */
const LISTS: Readonly<Record<string, string>> = {
  '/episodes': 'Episodes',
  '/changes': 'Changes',
  '/versions': 'Versions',
  '/areas': 'Areas',
  '/articles': 'Articles',
};

/**
 * Where a page stands: home, its list, itself.
 * @param path of the page; what stands behind a `?` does not count
 * @param name of the page
 * @returns null for a page that stands under none of the lists
 */
export function breadcrumbs(
  path: string,
  name: string,
  show: Pick<Show, 'title'>,
  baseUrl: string,
): Node | null {
  const here = path.replace(/\?.*$/s, '');
  const above = /^(\/[a-z]+)\/[^/]+$/.exec(here)?.[1] ?? '';
  const list = Object.hasOwn(LISTS, above) ? LISTS[above] : undefined;
  if (list === undefined) return null;
  const trail = [
    [show.title, '/'],
    [list, above],
    [name, here],
  ] as const;
  return node('BreadcrumbList', {
    itemListElement: trail.map(([text, to], i) =>
      node('ListItem', { position: i + 1, name: text, item: absoluteUrl(baseUrl, to) }),
    ),
  });
}
