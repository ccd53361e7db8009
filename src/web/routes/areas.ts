import { page, published } from '../answer.js';
import { areasPage } from '../pages/areasPage.js';
import type { Route } from './route.js';

export const areas: Route = (_ask, site) => published(page('areas', areasPage(site.library())));
