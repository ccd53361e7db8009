import { FILTER_NAMES } from '../../library/search/query/filters.js';
import { queryWithFilters } from '../../library/search/query/queryWithFilters.js';
import { notFound, page, published, seeThere } from '../answer.js';
import { addressWith } from '../pages/pagination.js';
import { searchPage } from '../pages/search/searchPage.js';
import { pageNumber } from './pageNumber.js';
import { stillBuilding } from './searchable.js';
import type { Route } from './route.js';

/** Filters that are given apart join the words: a search has one address. */
export const search: Route = (ask, site) => {
  const words = ask.query('q');
  const query = queryWithFilters(words, FILTER_NAMES, (name) => ask.query(name));
  if (query !== (words ?? '')) {
    return seeThere(addressWith('/search', { q: query, page: pageNumber(ask) }));
  }
  const direct = query === '' ? null : site.library().direct(query);
  if (direct !== null) return seeThere(direct);
  const building = stillBuilding(site.library());
  if (building) return building;
  const model = searchPage(site.library(), query, pageNumber(ask));
  return model
    ? published(page('search', model))
    : notFound('This search has no such page of results.');
};
