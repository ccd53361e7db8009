import { changeAnswer } from '../../api/changeAnswer.js';
import { episodeAnswer } from '../../api/episodeAnswer.js';
import { listAnswer } from '../../api/listAnswer.js';
import { openApiDocument } from '../../api/openapi.js';
import { readPaging, type Paging } from '../../api/paging.js';
import { queryWithFilters, searchAnswer } from '../../api/searchAnswer.js';
import { showAnswer } from '../../api/showAnswer.js';
import { suggestAnswer } from '../../api/suggestAnswer.js';
import { versionAnswer } from '../../api/versionAnswer.js';
import { parseChangeId } from '../../domain/changeId.js';
import { parseEpisodeNumber } from '../../domain/episodeNumber.js';
import type { EpisodeEntry } from '../../library/entries.js';
import { mediaFile } from '../../media/mediaFolder.js';
import { badRequest, json, notFound, type Answer } from '../answer.js';
import type { Ask } from '../ask.js';
import { companionVersion } from '../places.js';
import type { Route } from './route.js';

const MOST_SUGGESTIONS = 8;

export const show: Route = (_ask, site) => json(showAnswer(site.library().show(), site.baseUrl));

export const episodes: Route = async (ask, site) => {
  const entries = site.library().episodes();
  const here = await withTranscriptHere(entries, site.mediaFolder);
  return withPaging(ask, (paging) =>
    listAnswer(entries, paging, (entry) =>
      episodeAnswer(entry, site.baseUrl, { transcriptIsHere: here.has(entry) }),
    ),
  );
};

export const episode: Route = async (ask, site) => {
  const number = parseEpisodeNumber(ask.param('number'));
  const entry = number === null ? null : site.library().episode(number);
  if (!entry) return notFound(`There is no episode “${ask.param('number')}”.`);
  const here = await withTranscriptHere([entry], site.mediaFolder);
  return json(episodeAnswer(entry, site.baseUrl, { transcriptIsHere: here.has(entry) }));
};

export const changes: Route = (ask, site) => {
  const library = site.library();
  return withPaging(ask, (paging) =>
    listAnswer(library.changes(), paging, (entry) =>
      changeAnswer(entry, library.show(), site.baseUrl),
    ),
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
  const query = queryWithFilters(ask.query('q'), (name) => ask.query(name));
  if (query === '') return badRequest('Give what to search for, as ?q=…');
  return withPaging(ask, (paging) =>
    searchAnswer(site.library().search(query, paging), site.baseUrl),
  );
};

export const suggest: Route = (ask, site) => {
  const text = ask.query('q') ?? '';
  return json(suggestAnswer(text, site.library().suggest(text, MOST_SUGGESTIONS), site.baseUrl));
};

export const openapi: Route = (_ask, site) =>
  json(openApiDocument({ baseUrl: site.baseUrl, version: companionVersion() }));

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
