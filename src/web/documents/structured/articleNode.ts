import { absoluteUrl, articlePath } from '../../../domain/address.js';
import type { Article } from '../../../domain/article.js';
import type { Show } from '../../../domain/show.js';
import { isoDuration } from '../../../domain/timecode.js';
import { showPicture } from '../../pages/sharedPicture.js';
import { node, personNodes, type Node } from './node.js';

/** An article, as Google's "Article structured data" asks for it. */
export function articleNode(article: Article, show: Show, baseUrl: string): Node {
  const url = absoluteUrl(baseUrl, articlePath(article.slug));
  return node('Article', {
    '@id': `${url}#article`,
    headline: article.title,
    description: article.summary,
    author: article.author === null ? null : personNodes([{ name: article.author }]),
    datePublished: article.published,
    articleSection: article.category,
    timeRequired: article.readingMinutes && isoDuration(article.readingMinutes * 60),
    image: absoluteUrl(baseUrl, showPicture(show).address),
    inLanguage: show.language,
    url,
    mainEntityOfPage: url,
  });
}
