import type { IncomingMessage, RequestListener } from 'node:http';
import path from 'node:path';
import express, { type Express, type RequestHandler } from 'express';
import { assetFiles, readAssets } from './assets.js';
import { readAsk, type Known } from './ask.js';
import { parseMoment } from '../domain/timecode.js';
import type { Log } from '../logging/log.js';
import { errorHandler, nothingHere, onlyReading } from './errors.js';
import { openToOtherSites, securityHeaders } from './headers.js';
import { mediaFiles, publicFiles } from './media.js';
import { keptCounts, type KeptCounts } from './keeping/counts.js';
import { KeptAnswers } from './keeping/keptAnswers.js';
import type { Room } from './keeping/renderings.js';
import { oldFeedAddresses } from './oldFeedAddress.js';
import { oneAddress } from './oneAddress.js';
import { packageRoot } from './places.js';
import { compressedMemory } from './representations/compressed.js';
import { renderer } from './render.js';
import { renderingSender } from './representations/rendering.js';
import { routeNames, type RouteNames } from './routeNames.js';
import * as api from './routes/api.js';
import { area } from './routes/area.js';
import { SEGMENT_PARAMETERS } from './routes/askedFilter.js';
import { CHANGE_PARAMETERS } from './routes/askedChanges.js';
import { areas } from './routes/areas.js';
import { article } from './routes/article.js';
import { articles } from './routes/articles.js';
import { card } from './routes/card.js';
import { change } from './routes/change.js';
import { changes } from './routes/changes.js';
import { embed } from './routes/embed.js';
import { episode } from './routes/episode.js';
import { episodes } from './routes/episodes.js';
import * as feeds from './routes/feeds.js';
import { openSearch, robots, sitemap } from './routes/forCrawlers.js';
import { healthz, readyz } from './routes/health.js';
import { home } from './routes/home.js';
import { hostFrame } from './routes/hostFrame.js';
import * as linked from './routes/linkedDocuments.js';
import { lookup, lookupAsCsv, lookupAsMarkdown } from './routes/lookup.js';
import { oembed } from './routes/oembed.js';
import type { Route } from './routes/route.js';
import { search } from './routes/search.js';
import { FILTER_NAMES } from '../library/search/query/filters.js';
import { subscribe } from './routes/subscribe.js';
import * as upgrades from './routes/upgrade.js';
import { version } from './routes/version.js';
import { versions } from './routes/versions.js';
import { sender } from './send.js';
import type { Site } from './site.js';
import { viewsOf } from './views.js';

/** What compressed bodies may take up. */
const MEMORY_BYTES = 32 * 1024 * 1024;
/** What kept answers may take up. */
const KEPT_ROOM: Room = { pages: 48 * 1024 * 1024, questions: 12 * 1024 * 1024 };

/** A list of IDs, or a text with some: as long as an address may be. */
const MOST_OF_A_LIST = 64 * 1024;
const idList: Known = { name: 'ids', longest: MOST_OF_A_LIST };
const moment: Known = { name: 't', meant: (text) => String(parseMoment(text.trim()) ?? text) };

/** What the web needs: a site, a log, and where views and public files lie when not in the package. */
export interface AppOptions extends Site {
  log: Log;
  viewsFolder?: string;
  publicFolder?: string;
  /** Counts what is answered from memory. */
  keptCounts?: KeptCounts;
  /** How much may be kept. */
  keptRoom?: Room;
  /** Is told of every answer from memory. */
  onKeptAnswer?: (request: IncomingMessage, status: number) => void;
  /** Is told the addresses of all routes, for who counts requests by them. */
  names?: RouteNames;
}

/** What a server's `request` event calls; the routes behind it can be read. */
export type WebApp = RequestListener & Pick<Express, 'router'>;

/**
 * Builds the web application; it does not listen yet.
 * Every route names the parameters of the query that it reads: others are ignored.
 * @returns answers from memory where it can, and leaves the rest to Express
 */
export function createApp(options: AppOptions): WebApp {
  const publicFolder = options.publicFolder ?? path.join(packageRoot, 'public');
  const views = viewsOf(options.viewsFolder ?? path.join(packageRoot, 'views'));
  const assets = readAssets(path.join(packageRoot, 'dist', 'public'));
  const compressed = compressedMemory(MEMORY_BYTES);
  const site: Site = { ...options, baseUrl: options.baseUrl.replace(/\/+$/, '') };
  const render = renderer(site, views, assets.digest);
  const sendRendering = renderingSender(site, compressed);
  const send = sender(site, render, sendRendering);
  const kept = new KeptAnswers(site, {
    ...{ send, render, sendRendering, compressed },
    room: options.keptRoom ?? KEPT_ROOM,
    counts: options.keptCounts ?? keptCounts(),
    heard: options.onKeptAnswer,
  });

  const app = express();
  app.disable('x-powered-by');
  app.set('query parser', 'simple');
  app.enable('case sensitive routing');
  app.enable('strict routing');
  app.use(securityHeaders(site.baseUrl), onlyReading(send));
  const names = options.names ?? routeNames();
  app.use(oldFeedAddresses(site, names.has));
  app.use(assetFiles(assets, compressed, site.now));
  app.use(publicFiles(publicFolder));
  app.use('/media', openToOtherSites, mediaFiles(options.mediaFolder, site.library));
  app.use(oneAddress);

  const get = (address: string, route: Route, ...known: Known[]) => {
    names.add(address);
    app.get(address, handler(route, known));
  };
  const openGet = (address: string, route: Route, ...known: Known[]) => {
    app.all(address, openToOtherSites);
    get(address, route, ...known);
  };
  const handler = (route: Route, known: Known[]): RequestHandler => {
    return async (request, response) => {
      const ask = readAsk(request, known);
      if ('kind' in ask) await send(request, response, ask);
      else await kept.serve(request, response, ask, () => route(ask, site));
    };
  };

  get('/', home);
  get('/episodes', episodes, 'page');
  get('/episodes/:number', episode, moment, 'order', 'area', 'is', 'q');
  get('/player/:number', hostFrame);
  get('/embed/:number', embed, moment);
  get('/changes', changes, ...CHANGE_PARAMETERS, 'page');
  get('/changes/:id', change);
  get('/versions', versions);
  get('/versions/:version', version);
  get('/areas', areas);
  get('/areas/:slug', area, 'page');
  get('/search', search, { name: 'q', longest: MOST_OF_A_LIST }, ...FILTER_NAMES, 'page');
  get('/lookup', lookup, idList, { name: 'text', longest: MOST_OF_A_LIST });
  openGet('/lookup.csv', lookupAsCsv, idList);
  openGet('/lookup.md', lookupAsMarkdown, idList);
  get('/upgrade', upgrades.upgrade, 'from', 'to');
  get('/subscribe', subscribe, ...SEGMENT_PARAMETERS);
  get('/articles', articles);
  get('/articles/:slug', article);

  openGet('/feed.xml', feeds.rss, 'page');
  openGet('/atom.xml', feeds.atom, 'page');
  openGet('/feed.json', feeds.jsonFeed, 'page');
  openGet('/changes.xml', feeds.changes, ...SEGMENT_PARAMETERS, 'page');
  openGet('/opml.xml', feeds.opml);
  openGet('/episodes/:number/chapters.json', linked.chaptersAsJson);
  openGet('/episodes/:number/chapters.vtt', linked.chaptersAsVtt);
  openGet('/episodes/:number/card.png', card, 'v');
  openGet('/episodes/:number/transcript.vtt', linked.transcriptAsVtt);
  openGet('/episodes/:number/transcript.srt', linked.transcriptAsSrt);

  openGet('/upgrade.md', upgrades.upgradeAsMarkdown, 'from', 'to');
  openGet('/upgrade.csv', upgrades.upgradeAsCsv, 'from', 'to');

  openGet('/oembed', oembed, 'url', 'format', 'maxwidth', 'maxheight');

  openGet('/api/v1/show', api.show);
  openGet('/api/v1/episodes', api.episodes, 'limit', 'offset');
  openGet('/api/v1/episodes/:number', api.episode);
  openGet('/api/v1/episodes/:number/proposals', api.proposals, 'limit', 'offset');
  openGet('/api/v1/changes', api.changes, ...CHANGE_PARAMETERS, 'limit', 'offset');
  openGet('/api/v1/changes/:id', api.change);
  openGet('/api/v1/versions', api.versions, 'limit', 'offset');
  openGet('/api/v1/search', api.search, 'q', ...FILTER_NAMES, 'limit', 'offset');
  openGet('/api/v1/suggest', api.suggest, 'q');
  openGet('/api/v1/lookup', api.lookup, idList);
  openGet('/api/v1/upgrade', api.upgrade, 'from', 'to');
  openGet('/api/v1/openapi.json', api.openapi);

  get('/healthz', healthz);
  get('/readyz', readyz);
  get('/sitemap.xml', sitemap);
  get('/robots.txt', robots);
  get('/opensearch.xml', openSearch);

  app.use(nothingHere(send));
  app.use(errorHandler(send, options.log));
  const listener: RequestListener = (request, response) => {
    if (!kept.answer(request, response)) app(request, response);
  };
  return Object.assign(listener, { router: app.router });
}
