import { notFound, page, seeThere } from '../answer.js';
import { searchPage } from '../pages/search/searchPage.js';
import { pageNumber } from './pageNumber.js';
import type { Route } from './route.js';

export const search: Route = (ask, site) => {
  const query = ask.query('q') ?? '';
  const direct = query === '' ? null : site.library().direct(query);
  if (direct !== null) return seeThere(direct);
  const model = searchPage(site.library(), query, pageNumber(ask));
  return model ? page('search', model) : notFound('This search has no such page of results.');
};
