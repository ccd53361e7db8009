import type { Show } from '../../../domain/show.js';
import { episodeName } from '../../pages/episodeHead.js';
import type { PageHead } from '../../pages/head.js';
import { articleNode } from './articleNode.js';
import { breadcrumbs } from './breadcrumbs.js';
import { episodeNodes } from './episodeNodes.js';
import type { Node } from './node.js';
import { showNodes } from './showNodes.js';

/**
 * What a page tells search engines: JSON-LD in the words of schema.org, as far as Google's guides
 * use them. Only what is known, and absolute addresses.
 * @returns null when there is nothing to tell, or the page should be left out
 */
export function structuredData(head: PageHead, show: Show, baseUrl: string): object | null {
  if (!head.indexed) return null;
  const crumbs = breadcrumbs(head.path, nameOf(head), show, baseUrl);
  const graph = [...aboutNodes(head, show, baseUrl), ...(crumbs ? [crumbs] : [])];
  return graph.length === 0 ? null : { '@context': 'https://schema.org', '@graph': graph };
}

function aboutNodes({ path, subject }: PageHead, show: Show, baseUrl: string): Node[] {
  if (path === '/') return showNodes(show, baseUrl);
  if (subject?.kind === 'episode') return episodeNodes(subject.entry, show, baseUrl);
  return subject?.kind === 'article' ? [articleNode(subject.article, show, baseUrl)] : [];
}

// The title of a moment names its segment; the page is still that of the episode.
function nameOf({ title, subject }: PageHead): string {
  return subject?.kind === 'episode' ? episodeName(subject.entry) : title;
}
