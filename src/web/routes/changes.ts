import { notFound, page, published } from '../answer.js';
import { changesPage } from '../pages/changesPage.js';
import { askedChanges } from './askedChanges.js';
import { pageNumber } from './pageNumber.js';
import { stillBuilding } from './searchable.js';
import type { Route } from './route.js';

export const changes: Route = (ask, site) => {
  const library = site.library();
  const reading = askedChanges(ask, library);
  if (!reading.ok) return notFound(reading.message);
  const building = reading.filter.q === null ? null : stillBuilding(library);
  if (building) return building;
  const model = changesPage(library, reading.filter, pageNumber(ask));
  return model
    ? published(page('changes', model))
    : notFound('This list of changes has no such page.');
};
