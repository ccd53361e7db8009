import type { Article } from '../../src/domain/article.js';
import type { Change } from '../../src/domain/change.js';
import type { Episode, Segment } from '../../src/domain/episode.js';
import { UNNAMED_SHOW, type Show } from '../../src/domain/show.js';
import type { NotesContext } from '../../src/notes/reading.js';

/** Builders with plain defaults: a test names only what it is about. */

export function aSegment(over: Partial<Segment> = {}): Segment {
  return {
    id: 'k3f9',
    section: null,
    title: 'Invoices can round per line',
    notes: '',
    time: null,
    version: null,
    changes: [],
    areas: [],
    highlight: false,
    related: [],
    refused: [],
    ...over,
  };
}

/** A confirmed time. */
export function at(start: number, end: number | null = null): NonNullable<Segment['time']> {
  return { start, end, proposed: false };
}

export function anEpisode(over: Partial<Episode> = {}): Episode {
  return {
    number: 21,
    type: 'full',
    season: null,
    guid: null,
    explicit: null,
    title: 'Rounding, at last',
    summary: '',
    status: 'published',
    published: null,
    complete: false,
    people: [],
    versions: [],
    media: { videoUrl: null, enclosure: null },
    duration: null,
    transcript: null,
    notesUrl: null,
    segments: [],
    retiredIds: [],
    ...over,
  };
}

export function aChange(over: Partial<Change> = {}): Change {
  return {
    id: '1050001',
    title: 'Invoices can round per line',
    version: null,
    areas: [],
    notes: '',
    url: null,
    released: null,
    ...over,
  };
}

export function aShow(over: Partial<Show> = {}): Show {
  return {
    ...UNNAMED_SHOW,
    title: 'By the [run]Book',
    versionAliases: { '2.21': '2.210' },
    areas: [
      { slug: 'billing', title: 'Billing', terms: ['invoice', 'invoices', 'billing'] },
      { slug: 'ai', title: 'AI', terms: ['AI'] },
      { slug: 'slas', title: 'SLAs', terms: ['SLA', 'SLAs'] },
    ],
    ...over,
  };
}

/** What a reader of notes knows: the areas and aliases of `aShow`. */
export function aContext(over: Partial<NotesContext> = {}): NotesContext {
  const { versionAliases, areas } = aShow();
  return { versionAliases, knownVersions: ['2.208', '2.210', '2.212'], areas, ...over };
}

export function anArticle(over: Partial<Article> = {}): Article {
  return {
    slug: 'msp-business-model',
    title: 'MSP Business Model',
    author: null,
    published: null,
    category: null,
    readingMinutes: null,
    summary: '',
    body: '',
    ...over,
  };
}
