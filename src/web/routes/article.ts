import { notFound, page, published } from '../answer.js';
import { articlePage } from '../pages/articlePage.js';
import type { Route } from './route.js';

export const article: Route = (ask, site) => {
  const entry = site.library().article(ask.param('slug'));
  if (!entry) return notFound('There is no such article.');
  return published(page('article', articlePage(entry.article)));
};
