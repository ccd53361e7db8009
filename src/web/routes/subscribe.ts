import { page, published } from '../answer.js';
import { subscribePage } from '../pages/subscribePage.js';
import { askedFilter } from './askedFilter.js';
import type { Route } from './route.js';

export const subscribe: Route = async (ask, site) =>
  published(
    page(
      'subscribe',
      subscribePage(site.library(), site.baseUrl, askedFilter(ask), await site.files()),
    ),
  );
