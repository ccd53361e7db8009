import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import request, { type Response } from 'supertest';
import type { Episode } from '../../src/domain/episode.js';
import type { Library } from '../../src/library/entries.js';
import { createApp, type AppOptions } from '../../src/web/app.js';
import { aLibrary, NOW } from './aLibrary.js';
import { aChange, anEpisode, aSegment, aShow, at } from './builders.js';
import { aPng } from './pictures.js';

export const BASE_URL = 'https://companion.example';

export const VTT = 'WEBVTT\n\n00:00.000 --> 00:04.000\n<v Guide>Welcome to the tour.\n';
export const SOUND = Buffer.from(Array.from({ length: 1000 }, (_, i) => i % 251));

const NO_FILES: ReadonlyMap<string, number | null> = new Map();

/** The web application over a library, and what it logged. */
export async function aSite(library: Library = aUsualLibrary(), over: Partial<AppOptions> = {}) {
  const mediaFolder = await mkdtemp(path.join(tmpdir(), 'media-'));
  await writeFile(path.join(mediaFolder, 'tour.vtt'), VTT);
  await writeFile(path.join(mediaFolder, 'tour.mp3'), SOUND);
  await writeFile(path.join(mediaFolder, '.secret'), 'hidden');
  await writeFile(path.join(mediaFolder, 'page.html'), '<script src="/media/x.js"></script>');
  const logged: string[] = [];
  const app = createApp({
    library: () => library,
    baseUrl: BASE_URL,
    mediaFolder,
    now: () => NOW,
    log: (message, error) => logged.push(`${message} ${String(error)}`),
    isDamaged: () => false,
    ready: () => ({ ok: true, problems: [] }),
    changedAt: () => NOW - 60_000,
    nextPublication: () => null,
    hubs: [],
    files: () => Promise.resolve(NO_FILES),
    card: () => Promise.resolve(aPng(1200, 630)),
    ...over,
  });
  const get = (address: string) => request(app).get(address);
  const getJson = async (address: string) => {
    const answer = await get(address).buffer(true).parse(asText);
    const body: unknown = JSON.parse(String(answer.body));
    return { status: answer.status, type: answer.type, body };
  };
  return { app, get, getJson, logged, mediaFolder };
}

/** A tour with a file; 21 with times, a video and a change in two places; 20 with nothing but sentences. */
export function aUsualLibrary(): Library {
  return aLibrary({
    show: aShow({
      tagline: 'Release notes, read aloud.',
      releaseTracker: { title: 'tracker.example', url: 'https://tracker.example/' },
    }),
    episodes: [aTour(), aTimedEpisode(), aPlainEpisode()],
    changes: [
      aChange({ id: '1050001', version: '2.212', areas: ['billing'], released: '2026-03-31' }),
      aChange({ id: '1060000', title: 'Never discussed', version: '2.212' }),
    ],
    articles: [
      {
        slug: 'msp-business-model',
        title: 'MSP Business Model',
        author: 'Mendy Green',
        published: '2021-06-09',
        category: 'Business',
        readingMinutes: 20,
        summary: '',
        body: 'An hour saved is an hour earned.',
      },
    ],
  });
}

export function aTour(): Episode {
  return anEpisode({
    number: 0,
    type: 'trailer',
    title: 'A tour',
    complete: true,
    duration: 75,
    transcript: '/media/tour.vtt',
    media: {
      videoUrl: null,
      enclosure: { url: '/media/tour.mp3', type: 'audio/mpeg', lengthBytes: SOUND.length },
    },
    segments: [aSegment({ id: 'tour1', title: 'Times are links', time: at(12) })],
  });
}

export function aTimedEpisode(): Episode {
  return anEpisode({
    number: 21,
    title: 'Rounding, at last',
    published: '2026-03-31',
    versions: ['2.212'],
    people: [{ name: 'Mendy', role: 'host' }],
    summary: 'All about **rounding**.',
    notesUrl: 'https://notes.example/21',
    media: { videoUrl: 'https://www.youtube.com/watch?v=abc', enclosure: null },
    segments: [
      aSegment({
        id: 'k3f9',
        time: at(1529),
        version: '2.212',
        changes: [{ id: '1050001', version: '2.212' }],
        areas: ['billing'],
        highlight: true,
        notes: 'Each line is rounded.\n\n- ⚠️ Off by default',
      }),
      aSegment({
        id: 'm4p2',
        title: 'Rounding, again',
        changes: [{ id: '1050001', version: null }],
      }),
    ],
  });
}

export function aPlainEpisode(): Episode {
  return anEpisode({
    number: 20,
    title: '',
    complete: true,
    versions: ['2.210', '2.212'],
    segments: [
      aSegment({ id: 'p1', title: 'Tickets on hold can be filtered.' }),
      aSegment({ id: 'p2', title: 'AI sums up tickets.', areas: ['ai'] }),
    ],
  });
}

// Supertest reads JSON by its usual media types only: this reads whatever comes as text.
function asText(response: Response, done: (error: Error | null, body: string) => void): void {
  const pieces: Buffer[] = [];
  response.on('data', (piece: Buffer) => pieces.push(piece));
  response.on('end', () => {
    done(null, Buffer.concat(pieces).toString('utf8'));
  });
}
