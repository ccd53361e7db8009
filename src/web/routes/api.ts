import { changeAnswer } from '../../api/changeAnswer.js';
import { episodeAnswer } from '../../api/episodeAnswer.js';
import { listAnswer } from '../../api/listAnswer.js';
import { lookupAnswer } from '../../api/lookupAnswer.js';
import { openApiDocument } from '../../api/openapi.js';
import { readPaging, type Paging } from '../../api/paging.js';
import { proposalAnswer } from '../../api/proposalAnswer.js';
import { searchAnswer } from '../../api/searchAnswer.js';
import { showAnswer } from '../../api/showAnswer.js';
import { suggestAnswer } from '../../api/suggestAnswer.js';
import { upgradeAnswer } from '../../api/upgradeAnswer.js';
import { versionAnswer } from '../../api/versionAnswer.js';
import { parseChangeId } from '../../domain/changeId.js';
import { parseEpisodeNumber } from '../../domain/episodeNumber.js';
import type { EpisodeEntry, Library } from '../../library/entries.js';
import { filteredChanges } from '../../library/changeFilter.js';
import { FILTER_NAMES } from '../../library/search/query/filters.js';
import { queryWithFilters } from '../../library/search/query/queryWithFilters.js';
import { upgradePlan } from '../../library/upgradePlan.js';
import { readUpgradeRange } from '../../library/upgradeRange.js';
import { mediaFile } from '../../media/mediaFolder.js';
import { badRequest, json, notFound, type Answer } from '../answer.js';
import type { Ask } from '../ask.js';
import { rangeProblem } from '../pages/upgrade/rangeProblem.js';
import { companionVersion } from '../places.js';
import { proposalsFor } from '../proposals.js';
import { askedChanges } from './askedChanges.js';
import { ofList } from './lookup.js';
import { noEpisode } from './noEpisode.js';
import { stillBuilding } from './searchable.js';
import type { Route } from './route.js';

/** Who begins a filter wants to see what it takes. */
const SUGGESTED = { limit: 8, values: 24 };

export const show: Route = (_ask, site) => json(showAnswer(site.library().show(), site.baseUrl));

export const episodes: Route = async (ask, site) => {
  const library = site.library();
  const entries = library.episodes();
  const here = await withTranscriptHere(entries, site.mediaFolder);
  return withPaging(ask, (paging) =>
    listAnswer(entries, paging, (entry) =>
      episodeAnswer(entry, site.baseUrl, about(library, here.has(entry))),
    ),
  );
};

export const episode: Route = async (ask, site) => {
  const number = parseEpisodeNumber(ask.param('number'));
  const library = site.library();
  const entry = number === null ? null : library.episode(number);
  if (!entry) return noEpisode(ask, site);
  const here = await withTranscriptHere([entry], site.mediaFolder);
  return json(episodeAnswer(entry, site.baseUrl, about(library, here.has(entry))));
};

export const proposals: Route = (ask, site) => {
  const library = site.library();
  const number = parseEpisodeNumber(ask.param('number'));
  const entry = number === null ? null : library.episode(number);
  if (!entry) return noEpisode(ask, site);
  return withPaging(ask, (paging) =>
    listAnswer(proposalsFor(entry, library), paging, (proposal) =>
      proposalAnswer(proposal, entry.episode.number, site.baseUrl),
    ),
  );
};

export const changes: Route = (ask, site) => {
  const library = site.library();
  const reading = askedChanges(ask, library);
  if (!reading.ok) return notFound(reading.message);
  const building = reading.filter.q === null ? null : stillBuilding(library);
  if (building) return building;
  const found = filteredChanges(library, reading.filter);
  return withPaging(ask, (paging) =>
    listAnswer(found, paging, (entry) => changeAnswer(entry, library.show(), site.baseUrl)),
  );
};

export const change: Route = (ask, site) => {
  const library = site.library();
  const id = parseChangeId(ask.param('id'));
  const entry = id === null ? null : library.change(id);
  return entry
    ? json(changeAnswer(entry, library.show(), site.baseUrl))
    : notFound(`There is no change “${ask.param('id')}”.`);
};

export const versions: Route = (ask, site) =>
  withPaging(ask, (paging) =>
    listAnswer(site.library().versions(), paging, (entry) => versionAnswer(entry, site.baseUrl)),
  );

/** Filters may be given apart from the words: they are the same as in them. */
export const search: Route = (ask, site) => {
  const query = queryWithFilters(ask.query('q'), FILTER_NAMES, (name) => ask.query(name));
  if (query === '') return badRequest('Give what to search for, as ?q=…');
  return (
    stillBuilding(site.library()) ??
    withPaging(ask, (paging) => searchAnswer(site.library().search(query, paging), site.baseUrl))
  );
};

export const lookup: Route = (ask, site) =>
  ofList(ask, site, (found) => json(lookupAnswer(found, site.library().show(), site.baseUrl)));

export const upgrade: Route = (ask, site) => {
  const library = site.library();
  const range = readUpgradeRange(library, { from: ask.query('from'), to: ask.query('to') });
  return range.kind === 'range'
    ? json(upgradeAnswer(upgradePlan(library, range.from, range.to), site.baseUrl))
    : rangeProblem(range, library, ask.path);
};

export const suggest: Route = (ask, site) => {
  const text = ask.query('q') ?? '';
  const library = site.library();
  const building = stillBuilding(library);
  if (building) return building;
  return json(suggestAnswer(text, library.suggest(text, SUGGESTED), site.baseUrl));
};

export const openapi: Route = (_ask, site) =>
  json(openApiDocument({ baseUrl: site.baseUrl, version: companionVersion() }));

function about(library: Library, transcriptIsHere: boolean) {
  return { related: (segmentId: string) => library.related(segmentId), transcriptIsHere };
}

/** Those whose transcript is a file of this installation that is there. */
async function withTranscriptHere(
  entries: readonly EpisodeEntry[],
  mediaFolder: string,
): Promise<Set<EpisodeEntry>> {
  const files = await Promise.all(
    entries.map(({ episode: { transcript } }) => mediaFile(mediaFolder, transcript)),
  );
  return new Set(entries.filter((_, i) => (files[i]?.lengthBytes ?? null) !== null));
}

function withPaging(ask: Ask, answer: (paging: Paging) => unknown): Answer {
  const reading = readPaging({
    limit: ask.query('limit') ?? undefined,
    offset: ask.query('offset') ?? undefined,
  });
  return reading.ok ? json(answer(reading.paging)) : badRequest(reading.message);
}
