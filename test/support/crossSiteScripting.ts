import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Library } from '../../src/library/entries.js';
import { aLibrary } from './aLibrary.js';
import { aChange, anEpisode, aSegment, aShow, at } from './builders.js';

const file = fileURLToPath(new URL('../fixtures/crossSiteScripting/corpus.json', import.meta.url));

/** By kind: strings that call `window.ran()` where something forgot to escape. */
export const CORPUS = JSON.parse(readFileSync(file, 'utf8')) as Record<string, string[]>;

export const HOSTILE: readonly string[] = Object.values(CORPUS).flat();

const VERSION = '2.212';
const ALL = HOSTILE.join(' ');

/** The ID of the change that has the hostile string at this place. */
export const hostileId = (place: number) => String(1_050_000 + place);

/** A library that has every one of them in every text that somebody may write. */
export function aHostileLibrary(): Library {
  return aLibrary({
    show: aShow({
      title: `Show ${HOSTILE[0] ?? ''}`,
      tagline: ALL,
      description: ALL,
      links: HOSTILE.map((title) => ({ title, url: title })),
      releaseTracker: { title: ALL, url: ALL },
      areas: HOSTILE.map((title, i) => ({ slug: `area-${i}`, title, terms: [title] })),
    }),
    episodes: [
      anEpisode({
        number: 21,
        title: ALL,
        summary: HOSTILE.join('\n\n'),
        published: '2026-03-31',
        people: HOSTILE.map((name) => ({ name, role: 'host' })),
        versions: [VERSION],
        notesUrl: `https://example.org/${ALL}`,
        media: {
          videoUrl: 'https://www.youtube.com/watch?v=a_good_vid1',
          enclosure: { url: '/media/tour.mp3', type: 'audio/mpeg', lengthBytes: 1000 },
        },
        segments: HOSTILE.map((text, i) =>
          aSegment({
            id: `evil${i}`,
            section: text,
            title: text,
            notes: `${text}\n\n- ⚠️ ${text}`,
            time: at(i * 20),
            version: VERSION,
            changes: [{ id: hostileId(i), version: VERSION }],
            areas: [`area-${i}`],
            highlight: i % 3 === 0,
          }),
        ),
      }),
      anEpisode({
        number: 20,
        title: ALL,
        notesUrl: 'javascript:window.ran()',
        media: { videoUrl: 'javascript:window.ran()', enclosure: null },
        segments: HOSTILE.map((title, i) => aSegment({ id: `more${i}`, title })),
      }),
    ],
    changes: HOSTILE.map((text, i) =>
      aChange({ id: hostileId(i), title: text, notes: text, url: text, version: VERSION }),
    ),
    articles: [
      {
        slug: 'evil',
        title: ALL,
        author: ALL,
        published: null,
        category: ALL,
        readingMinutes: null,
        summary: ALL,
        body: HOSTILE.join('\n\n'),
      },
    ],
  });
}
