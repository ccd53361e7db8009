import { cpSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import type { Episode } from '../../../src/domain/episode.js';
import type { FeedIdentity, Show } from '../../../src/domain/show.js';
import { DOCUMENT_FORMAT } from '../../../src/store/lowdb/documents.js';
import type { DocumentName } from '../../../src/store/port.js';
import {
  BARE_EPISODE,
  FULL_ARTICLE,
  FULL_CATALOGUE,
  FULL_EPISODE,
  FULL_SHOW,
} from '../../support/everyField.js';
import { openStore, saveIn, temporaryFolders } from '../../support/stores.js';

/** Each fixture was written by the code of its time, from the documents of `everyField.ts`. */
const EARLIER = Array.from({ length: DOCUMENT_FORMAT - 1 }, (_, before) => before + 1);

const folders = temporaryFolders();
afterEach(folders.clear);

function aFolderOf(format: number): string {
  const folder = folders.make();
  const fixture = path.resolve(import.meta.dirname, `../../fixtures/store/format-${format}`);
  cpSync(fixture, folder, { recursive: true });
  return folder;
}

/** What each format did not have yet, as it is brought forward. */
const SEGMENT_NEW_IN_3 = { related: [], refused: [] };
const EPISODE_NEW_IN_2 = { season: null, guid: null, explicit: null };
const FEED_NEW_IN_2: Partial<FeedIdentity> = {
  email: null,
  type: 'episodic',
  medium: 'podcast',
  locked: true,
  updateFrequency: null,
  license: null,
  funding: [],
  txt: [],
  oldAddresses: [],
  movedTo: null,
};

function episodeOf(format: number, episode: Episode): Episode {
  const segments = episode.segments.map((segment) => ({
    ...segment,
    ...(format < 3 ? SEGMENT_NEW_IN_3 : {}),
  }));
  return { ...episode, ...(format < 2 ? EPISODE_NEW_IN_2 : {}), segments };
}

function showOf(format: number): Show {
  const feed = { ...FULL_SHOW.feed, ...(format < 2 ? FEED_NEW_IN_2 : {}) };
  return { ...FULL_SHOW, feed };
}

const NAMES: DocumentName[] = [
  'show',
  'catalogue',
  'articles/rounding',
  'episodes/21',
  'episodes/22',
];

describe.each(EARLIER)('a store that was written in format %i', (format) => {
  it('opens, whole, with every field of every kind of document', async () => {
    const store = await openStore(aFolderOf(format));
    expect(await store.damages()).toEqual([]);
    const values = await Promise.all(NAMES.map(async (name) => (await store.get(name))?.value));
    expect(values).toEqual([
      showOf(format),
      FULL_CATALOGUE,
      FULL_ARTICLE,
      episodeOf(format, FULL_EPISODE),
      episodeOf(format, BARE_EPISODE),
    ]);
    expect(await store.get('episodes/20')).toBeNull();
    expect(await store.get('episodes/21')).toMatchObject({
      revision: 2,
      savedAt: '2026-04-01T12:01:00.000Z',
    });
  });

  it('is written in the present format once a document is changed, each by itself', async () => {
    const folder = aFolderOf(format);
    const store = await openStore(folder);
    // What only the present format can say.
    const refused = ['1050002', 's-v7t8', '25:29'];
    const segments = FULL_EPISODE.segments.map((segment) => ({ ...segment, refused }));
    const next = { ...FULL_EPISODE, segments };
    await saveIn(store, (transaction) => {
      transaction.put('episodes/21', next);
      transaction.put('show', FULL_SHOW);
    });
    const revision = await store.revision();
    const formatOf = (of: number, file: string) => {
      const place = path.join(folder, 'commits', String(of).padStart(10, '0'), file);
      return (JSON.parse(readFileSync(place, 'utf8')) as { format: number }).format;
    };
    expect(formatOf(revision, 'episode-21.json')).toBe(DOCUMENT_FORMAT);
    expect(formatOf(2, 'episode-22.json')).toBe(format);
    const again = await openStore(folder);
    expect(await again.damages()).toEqual([]);
    expect((await again.get('episodes/21'))?.value).toEqual(next);
    expect((await again.get('show'))?.value).toEqual(FULL_SHOW);
    expect((await again.get('episodes/22'))?.value).toEqual(episodeOf(format, BARE_EPISODE));
  });

  it('is held by a fixture in which no field of a whole document is empty', () => {
    const folder = aFolderOf(format);
    const files = ['1/show', '1/catalogue', '1/article-rounding', '2/episode-21'];
    for (const [revision = '', file = ''] of files.map((each) => each.split('/'))) {
      const place = path.join(folder, 'commits', revision.padStart(10, '0'), `${file}.json`);
      const text = readFileSync(place, 'utf8');
      expect(JSON.parse(text)).toMatchObject({ format });
      expect(text).not.toMatch(/null|""|\[\]|\{\}/);
    }
  });
});

describe('an episode of the first hours of format 2', () => {
  it('opens too, although it cannot say yet that it is explicit', async () => {
    const store = await openStore(aFolderOf(2));
    expect((await store.get('episodes/23'))?.value).toEqual({
      ...BARE_EPISODE,
      number: 23,
      segments: [],
    });
  });
});
