import { notFound, page } from '../answer.js';
import { changesPage } from '../pages/changesPage.js';
import { pageNumber } from './pageNumber.js';
import type { Route } from './route.js';

export const changes: Route = (ask, site) => {
  const library = site.library();
  const asked = { version: ask.query('version'), area: ask.query('area') };
  const version = asked.version === null ? null : library.version(asked.version);
  if (asked.version !== null && !version) {
    return notFound(`No episode covers a version “${asked.version}”.`);
  }
  if (asked.area !== null && !library.area(asked.area)) {
    return notFound(`There is no area “${asked.area}”.`);
  }
  const filter = { version: version?.version ?? null, area: asked.area };
  const model = changesPage(library, filter, pageNumber(ask));
  return model ? page('changes', model) : notFound('This list of changes has no such page.');
};
