import { page, published } from '../answer.js';
import { subscribePage } from '../pages/subscribePage.js';
import { askedFilter } from './askedFilter.js';
import { stillBuilding } from './searchable.js';
import type { Route } from './route.js';

export const subscribe: Route = async (ask, site) => {
  const library = site.library();
  const asked = askedFilter(ask);
  const building = asked.q === null ? null : stillBuilding(library);
  if (building) return building;
  const model = subscribePage(library, site.baseUrl, asked, await site.files());
  return published(page('subscribe', model));
};
