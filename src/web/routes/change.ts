import { parseChangeId } from '../../domain/changeId.js';
import { changePath } from '../../domain/address.js';
import { movedTo, notFound, page } from '../answer.js';
import { changePage } from '../pages/changePage.js';
import type { Route } from './route.js';

export const change: Route = (ask, site) => {
  const written = ask.param('id');
  const id = parseChangeId(written);
  if (id === null) return notFound(`“${written}” is not a change ID: these have 6 or 7 digits.`);
  const entry = site.library().change(id);
  if (!entry) return notFound(`No episode has discussed #${id}, and no list of changes names it.`);
  return id === written
    ? page('change', changePage(entry, site.library()))
    : movedTo(changePath(id));
};
