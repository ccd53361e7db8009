import { absoluteUrl, secondPath } from '../../domain/address.js';
import type { Show } from '../../domain/show.js';
import type { PageHead, Subject } from './head.js';
import { episodePicture, showPicture } from './sharedPicture.js';

/** A `<meta>` by which other sites know what a link leads to. */
export interface MetaTag {
  attribute: 'property' | 'name';
  key: string;
  content: string;
}

/**
 * What a link to a page shows elsewhere: Open Graph (https://ogp.me) and the tags of Twitter cards.
 * @returns none for a page that search engines should leave out
 */
export function linkPreview(head: PageHead, show: Show, baseUrl: string): MetaTag[] {
  if (!head.indexed) return [];
  const { subject } = head;
  const title = head.title || show.title;
  const picture =
    subject?.kind === 'episode' ? episodePicture(show, subject.entry.episode) : showPicture(show);
  const image = absoluteUrl(baseUrl, picture.address);
  return [
    ...tags('property', [
      ['og:type', typeOf(subject)],
      ['og:site_name', show.title],
      ['og:title', title],
      ['og:description', head.description],
      ['og:url', absoluteUrl(baseUrl, addressOf(head))],
      ['og:image', image],
      ['og:image:width', picture.size?.width],
      ['og:image:height', picture.size?.height],
      ['og:image:alt', picture.alt],
      ...factsOf(subject, baseUrl),
    ]),
    ...tags('name', [
      ['twitter:card', picture.isWide ? 'summary_large_image' : 'summary'],
      ['twitter:title', title],
      ['twitter:description', head.description],
      ['twitter:image', image],
      ['twitter:image:alt', picture.alt],
    ]),
  ];
}

type Fact = [key: string, content: string | number | null | undefined];

function tags(attribute: MetaTag['attribute'], facts: readonly Fact[]): MetaTag[] {
  return facts.flatMap(([key, content]) =>
    content === null || content === undefined || content === ''
      ? []
      : [{ attribute, key, content: String(content) }],
  );
}

/** A link to a moment leads to that moment; the page's one address is still that of the episode. */
function addressOf({ subject, path }: PageHead): string {
  const moment = subject?.kind === 'episode' ? subject.moment : null;
  const start = moment?.start ?? null;
  return moment === null || start === null ? path : secondPath(moment.episode.number, start);
}

function typeOf(subject: Subject | undefined): string {
  if (subject === undefined) return 'website';
  return isVideo(subject) ? 'video.episode' : 'article';
}

function isVideo(subject: Subject): boolean {
  if (subject.kind !== 'episode') return false;
  const { videoUrl, enclosure } = subject.entry.episode.media;
  return videoUrl !== null || enclosure?.type.startsWith('video/') === true;
}

function factsOf(subject: Subject | undefined, baseUrl: string): Fact[] {
  if (subject === undefined) return [];
  if (subject.kind === 'article') {
    const { published, category } = subject.article;
    return [
      ['article:published_time', published],
      ['article:section', category],
    ];
  }
  const { published, duration, media } = subject.entry.episode;
  const { enclosure } = media;
  const file = enclosure?.type.startsWith('video/') ? 'og:video' : 'og:audio';
  return [
    ...(isVideo(subject)
      ? ([
          ['video:release_date', published],
          ['video:duration', duration === null ? null : Math.round(duration)],
        ] satisfies Fact[])
      : ([['article:published_time', published]] satisfies Fact[])),
    [file, enclosure && absoluteUrl(baseUrl, enclosure.url)],
    [`${file}:type`, enclosure?.type],
  ];
}
