import { findChangeIds } from '../../domain/findChangeIds.js';
import { lookupPath } from '../../domain/lookup.js';
import { notFound, page, seeThere } from '../answer.js';
import { searchPage } from '../pages/search/searchPage.js';
import { pageNumber } from './pageNumber.js';
import type { Route } from './route.js';

export const search: Route = (ask, site) => {
  const query = ask.query('q') ?? '';
  // Who types several IDs wants all of them, whatever words stand between.
  const ids = findChangeIds(query);
  if (ids.length > 1) return seeThere(lookupPath(ids));
  const direct = query === '' ? null : site.library().direct(query);
  if (direct !== null) return seeThere(direct);
  const model = searchPage(site.library(), query, pageNumber(ask));
  return model ? page('search', model) : notFound('This search has no such page of results.');
};
