import { notFound, page, published } from '../answer.js';
import { areaPage } from '../pages/areaPage.js';
import { pageNumber } from './pageNumber.js';
import type { Route } from './route.js';

export const area: Route = (ask, site) => {
  const entry = site.library().area(ask.param('slug'));
  if (!entry) return notFound(`There is no area “${ask.param('slug')}”.`);
  const model = areaPage(entry, site.library(), pageNumber(ask));
  return model ? published(page('area', model)) : notFound('This area has no such page.');
};
