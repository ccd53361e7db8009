import { page, published } from '../answer.js';
import { articlesPage } from '../pages/articlePage.js';
import type { Route } from './route.js';

export const articles: Route = (_ask, site) =>
  published(page('articles', articlesPage(site.library())));
