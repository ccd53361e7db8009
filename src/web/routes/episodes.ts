import { notFound, page, published } from '../answer.js';
import { episodesPage } from '../pages/episodesPage.js';
import { pageNumber } from './pageNumber.js';
import type { Route } from './route.js';

export const episodes: Route = (ask, site) => {
  const model = episodesPage(site.library(), pageNumber(ask));
  return model
    ? published(page('episodes', model))
    : notFound('The list of episodes has no such page.');
};
