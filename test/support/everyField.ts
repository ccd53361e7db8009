import type { Article } from '../../src/domain/article.js';
import type { Catalogue } from '../../src/domain/change.js';
import type { Episode } from '../../src/domain/episode.js';
import type { Show } from '../../src/domain/show.js';
import { anEpisode, aSegment } from './builders.js';

/** One document of each kind in which no field is null or empty: what every format so far can hold of them. */

export const FULL_SHOW: Show = {
  title: 'By the [run]Book',
  tagline: 'What changed, and what to switch on.',
  description: 'Two hosts read **release notes**.',
  language: 'en',
  timeZone: 'Europe/Berlin',
  people: [{ name: 'A. Host', role: 'host' }],
  links: [{ title: 'Write to us', url: 'mailto:show@example.org' }],
  releaseTracker: { title: 'All changes', url: 'https://tracker.example/' },
  artwork: '/media/square.png',
  versionAliases: { '2.21': '2.210' },
  versions: ['2.206', '2.208'],
  areas: [{ slug: 'billing', title: 'Billing', terms: ['invoice', 'billing'] }],
  feed: {
    guid: 'a055fa83-f78f-5653-8107-334cb3b0549a',
    author: 'A. Host',
    email: 'show@example.org',
    category: ['Technology'],
    explicit: true,
    copyright: '2026 A. Host',
    type: 'serial',
    medium: 'video',
    locked: false,
    updateFrequency: { text: 'Every month', rrule: 'FREQ=MONTHLY' },
    license: { name: 'our own', url: 'https://license.example/' },
    funding: [{ title: 'Help', url: 'https://help.example/' }],
    txt: [{ purpose: 'verify', text: 'abc' }],
    oldAddresses: ['/podcast.rss'],
    movedTo: 'https://new.example/feed.xml',
  },
};

export const FULL_CATALOGUE: Catalogue = {
  changes: {
    '1050001': {
      id: '1050001',
      title: 'Invoices can round per line',
      version: '2.210',
      areas: ['billing'],
      notes: 'Each line is rounded.',
      url: 'https://tracker.example/1050001',
      released: '2026-03-31',
    },
  },
};

export const FULL_ARTICLE: Article = {
  slug: 'rounding',
  title: 'On rounding',
  author: 'A. Host',
  published: '2021-06-09',
  category: 'Business',
  readingMinutes: 3,
  summary: 'Once is enough.',
  body: 'Round once, *at the end*.',
};

export const FULL_EPISODE: Episode = {
  number: 21,
  type: 'bonus',
  season: 2,
  guid: 'https://old.example/?p=21',
  explicit: true,
  title: 'Rounding, at last',
  summary: 'What a cent can do.',
  status: 'scheduled',
  published: '2026-03-31T18:00:00+02:00',
  complete: true,
  people: [{ name: 'B. Guest', role: 'guest' }],
  versions: ['2.208', '2.210'],
  media: {
    videoUrl: 'https://video.example/watch?v=1',
    enclosure: { url: '/media/21.mp3', type: 'audio/mpeg', lengthBytes: 700000 },
  },
  duration: 4210.5,
  transcript: '/media/21.vtt',
  notesUrl: 'https://notes.example/21',
  segments: [
    {
      id: 'k3f9',
      section: 'Billing',
      title: 'Invoices can round per line',
      notes: 'You can now round each line.\n\n⚠️ Off by default.',
      time: { start: 1529, end: 1622.25, proposed: true },
      version: '2.210',
      changes: [{ id: '1050001', version: '2.210' }],
      areas: ['billing'],
      highlight: true,
      related: ['m4p2'],
      refused: ['1050002', 's-v7t8'],
    },
  ],
  retiredIds: ['zz9'],
};

/** And one of which next to nothing is known, as most are at first. */
export const BARE_EPISODE: Episode = anEpisode({
  number: 22,
  title: '',
  status: 'draft',
  segments: [aSegment({ id: 'b2', title: 'You can now round invoices per line.' })],
});
