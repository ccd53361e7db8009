import type { EpisodeEntry, Library } from '../../library/entries.js';
import type { Horizon } from '../../horizon/horizon.js';
import { plainText } from '../../markdown/plain.js';
import { areaPath, articlePath, changePath, searchPath } from '../../domain/address.js';
import { episodeRow, type EpisodeRow } from './episodeSummary.js';
import { head, type PageHead } from './head.js';
import { horizonOf } from './horizonOf.js';
import { mentionView } from './mentionView.js';
import type { NearLink } from './problem.js';
import { proseHtml } from './proseHtml.js';
import { areaLinks, versionLinks, type AreaLink, type SegmentView } from './segmentView.js';

/** The latest episode with its gist. */
export interface Latest extends EpisodeRow {
  summaryHtml: string;
  /** What its notes single out, or else how they begin. */
  segments: SegmentView[];
  areHighlights: boolean;
  total: number;
}

export interface HomePage {
  head: PageHead;
  tagline: string;
  latest: Latest | null;
  others: EpisodeRow[];
  hasMore: boolean;
  versions: NearLink[];
  areas: (NearLink & { count: number })[];
  tour: EpisodeRow | null;
  articles: NearLink[];
  /** Searches that find something. */
  examples: NearLink[];
  isEmpty: boolean;
  /** What the device of the reader lays its own over. */
  horizon: Horizon;
}

const OTHERS = 8;
const MOST_SEGMENTS = 10;
const NEWEST_VERSIONS = 6;

/** The front page: the latest episode before anything else. */
export function homePage(library: Library): HomePage {
  const show = library.show();
  const latest = library.latest();
  const episodes = library.episodes();
  const full = episodes.filter(
    (entry) => entry.episode.type !== 'trailer' && entry.episode.number !== latest?.episode.number,
  );
  const tour = episodes.find((entry) => entry.episode.type === 'trailer');
  const areas = areaLinks(library);
  const description =
    show.tagline || plainText(show.description) || `The episodes of ${show.title}.`;
  return {
    head: { ...head('', '/', null, description), styles: ['device'] },
    tagline: show.tagline,
    latest: latest && latestOf(latest, areas),
    others: full.slice(0, OTHERS).map(episodeRow),
    hasMore: full.length > OTHERS,
    versions: versionLinks(library.versions().map((entry) => entry.version)).slice(
      0,
      NEWEST_VERSIONS,
    ),
    areas: library
      .areas()
      .map(({ area, segments }) => ({
        text: area.title,
        href: areaPath(area.slug),
        count: segments.length,
      }))
      .filter((area) => area.count > 0),
    tour: tour ? episodeRow(tour) : null,
    articles: library
      .articles()
      .map(({ article }) => ({ text: article.title, href: articlePath(article.slug) })),
    examples: examplesOf(library),
    isEmpty: episodes.length === 0,
    horizon: horizonOf(library),
  };
}

function latestOf(entry: EpisodeEntry, areas: readonly AreaLink[]): Latest {
  const highlights = entry.segments.filter(({ segment }) => segment.highlight);
  const shown = (highlights.length > 0 ? highlights : entry.segments).slice(0, MOST_SEGMENTS);
  return {
    ...episodeRow(entry),
    summaryHtml: proseHtml(entry.episode.summary, 3),
    segments: shown.map((placed) => mentionView(placed, areas)),
    areHighlights: highlights.length > 0,
    total: entry.segments.length,
  };
}

function examplesOf(library: Library): NearLink[] {
  const mentioned = library.changes().find((change) => change.mentions.length > 0);
  const version = library.versions()[0];
  const area = library.areas().find((entry) => entry.segments.length > 0)?.area;
  return [
    ...(mentioned ? [{ text: mentioned.id, href: changePath(mentioned.id) }] : []),
    ...(version ? versionLinks([version.version]) : []),
    ...(area
      ? [{ text: area.terms[0] ?? area.title, href: searchPath(area.terms[0] ?? area.title) }]
      : []),
  ];
}
