import { parseChangeId } from '../../domain/changeId.js';
import { changePath } from '../../domain/address.js';
import type { Library } from '../../library/entries.js';
import { movedTo, notFound, page, published, type ProblemAnswer } from '../answer.js';
import { followSegments } from '../pages/alternates.js';
import { changePage } from '../pages/changePage.js';
import { nearTo } from '../pages/problem.js';
import { nearChanges } from '../pages/search/outcome.js';
import type { Route } from './route.js';

export const change: Route = (ask, site) => {
  const written = ask.param('id');
  const id = parseChangeId(written);
  if (id === null) return notFound(`“${written}” is not a change ID: these have 6 or 7 digits.`);
  const library = site.library();
  const entry = library.change(id);
  if (!entry) return unknownChange(id, ask.path, library);
  return id === written
    ? published(page('change', changePage(entry, library)))
    : movedTo(changePath(id));
};

/** What can still be done with an ID that nobody here knows: follow it, and look it up elsewhere. */
function unknownChange(id: string, path: string, library: Library): ProblemAnswer {
  const { href } = followSegments('', library, { change: id });
  const near = [
    ...nearChanges(id, library),
    { text: `Follow #${id}: you are told once an episode discusses it`, href },
    ...nearTo(path, library),
  ];
  return {
    ...notFound(`No episode has discussed #${id}, and no list of changes names it.`, near),
    title: `Nothing is known of #${id} yet`,
    unknownId: id,
  };
}
