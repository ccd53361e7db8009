import { parseChangeId } from '../../domain/changeId.js';
import { changePath } from '../../domain/address.js';
import { movedTo, notFound, page } from '../answer.js';
import { changePage } from '../pages/changePage.js';
import { nearTo } from '../pages/problem.js';
import type { Route } from './route.js';

export const change: Route = (ask, site) => {
  const written = ask.param('id');
  const id = parseChangeId(written);
  if (id === null) return notFound(`“${written}” is not a change ID: these have 6 or 7 digits.`);
  const library = site.library();
  const entry = library.change(id);
  if (!entry)
    return notFound(`No episode has discussed #${id}, and no list of changes names it.`, [
      {
        text: `Follow #${id}: its feed fills once an episode discusses it`,
        href: `/subscribe?change=${id}#chosen`,
      },
      ...nearTo(ask.path, library),
    ]);
  return id === written ? page('change', changePage(entry, library)) : movedTo(changePath(id));
};
