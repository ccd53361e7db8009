import { lookupPath, MOST_IDS, readIdList, writeIdList } from '../../domain/lookup.js';
import { lookUp, type Lookup } from '../../library/lookUp.js';
import { badRequest, page, published, seeThere, text, type Answer } from '../answer.js';
import type { Ask } from '../ask.js';
import { lookupCsv } from '../documents/lookup/lookupCsv.js';
import { lookupMarkdown } from '../documents/lookup/lookupMarkdown.js';
import { lookupPage } from '../pages/lookupPage.js';
import type { Site } from '../site.js';
import type { Route } from './route.js';

/** `ids` is the list; `text` is what the form sends without a script, and leads to the list in it. */
export const lookup: Route = (ask, site) => {
  const typed = ask.query('text');
  const written = typed ?? ask.query('ids');
  const ids = readIdList(written ?? '');
  const isAnswered = ids.length > 0 && ids.length <= MOST_IDS;
  if (isAnswered && (typed !== null || written !== writeIdList(ids))) {
    return seeThere(lookupPath(ids));
  }
  const kept = isAnswered ? null : written;
  const answer = page('lookup', lookupPage(site.library(), ids, kept, site.baseUrl));
  // What somebody pasted is theirs.
  return typed === null ? published(answer) : answer;
};

export const lookupAsCsv: Route = (ask, site) =>
  ofList(ask, site, (found) =>
    published(text('text/csv; charset=utf-8', lookupCsv(found, site.baseUrl))),
  );

export const lookupAsMarkdown: Route = (ask, site) =>
  ofList(ask, site, (found) =>
    published(text('text/markdown; charset=utf-8', lookupMarkdown(found, site.baseUrl))),
  );

/** Answers what is asked of a list of IDs; one sentence when it holds none, or too many. */
export function ofList(ask: Ask, site: Site, answer: (found: Lookup) => Answer): Answer {
  const ids = readIdList(ask.query('ids') ?? '');
  if (ids.length === 0) {
    return badRequest('Give the IDs to look up, as ?ids=1044274,1050001: each has 6 or 7 digits.');
  }
  if (ids.length > MOST_IDS) {
    return badRequest(`These are ${ids.length} IDs; at most ${MOST_IDS} are answered at once.`);
  }
  return answer(lookUp(ids, site.library()));
}
