import { page } from '../answer.js';
import { subscribePage } from '../pages/subscribePage.js';
import type { Route } from './route.js';

export const subscribe: Route = (_ask, site) =>
  page('subscribe', subscribePage(site.library(), site.baseUrl));
