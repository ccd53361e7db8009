import { absoluteUrl, secondPath } from '../../domain/address.js';
import type { PageHead } from './head.js';

/** How a page says where its oEmbed answer is (https://oembed.com, 4: discovery). */
export interface OembedLink {
  type: 'application/json+oembed' | 'text/xml+oembed';
  title: string;
  href: string;
}

/** In both forms, for the moment that the address names; none for pages of no episode. */
export function oembedLinks({ subject, path, title }: PageHead, baseUrl: string): OembedLink[] {
  if (subject?.kind !== 'episode') return [];
  const start = subject.moment?.start ?? null;
  const page = start === null ? path : secondPath(subject.entry.episode.number, start);
  const url = encodeURIComponent(absoluteUrl(baseUrl, page));
  const href = (format: string) => absoluteUrl(baseUrl, `/oembed?url=${url}&format=${format}`);
  return [
    { type: 'application/json+oembed', title, href: href('json') },
    { type: 'text/xml+oembed', title, href: href('xml') },
  ];
}
