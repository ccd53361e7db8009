import { page } from '../answer.js';
import { articlesPage } from '../pages/articlePage.js';
import type { Route } from './route.js';

export const articles: Route = (_ask, site) => page('articles', articlesPage(site.library()));
