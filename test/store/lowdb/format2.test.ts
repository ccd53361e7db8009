import { cpSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import { anEpisode, aSegment, aShow, at } from '../../support/builders.js';
import { openStore, saveIn, temporaryFolders } from '../../support/stores.js';

const folders = temporaryFolders();
afterEach(folders.clear);

async function fromFormat(format: number) {
  const folder = folders.make();
  const fixture = path.resolve(import.meta.dirname, `../../fixtures/store/format-${format}`);
  cpSync(fixture, folder, { recursive: true });
  return openStore(folder);
}

describe('a store that was written in format 2', () => {
  it('opens with what format 1 did not have', async () => {
    const store = await fromFormat(2);
    expect(await store.damages()).toEqual([]);
    expect((await store.get('episodes/21'))?.value).toEqual(
      anEpisode({
        season: 2,
        guid: 'https://old.example/?p=21',
        explicit: true,
        segments: [aSegment({ time: at(1529) })],
      }),
    );
    expect((await store.get('show'))?.value.feed).toEqual({
      ...aShow().feed,
      email: 'show@example.org',
      medium: 'video',
      type: 'serial',
      locked: false,
      updateFrequency: { text: 'Every month', rrule: 'FREQ=MONTHLY' },
      license: { name: 'CC-BY-4.0', url: null },
      funding: [{ title: 'Help', url: 'https://help.example/' }],
      txt: [{ purpose: 'verify', text: 'abc' }],
      oldAddresses: ['/podcast.rss'],
      movedTo: 'https://new.example/feed.xml',
    });
  });
});

describe('a segment of format 2', () => {
  it('is related to nothing yet, and keeps what is said of it from then on', async () => {
    const store = await fromFormat(2);
    const before = (await store.get('episodes/21'))?.value ?? anEpisode();
    expect(before.segments).toEqual([expect.objectContaining({ related: [], refused: [] })]);
    const said = { related: ['m4p2'], refused: ['1050001', 's-v7t8'] };
    const segments = before.segments.map((segment) => ({ ...segment, ...said }));
    await saveIn(store, (transaction) => {
      transaction.put('episodes/21', { ...before, segments });
    });
    expect((await store.get('episodes/21'))?.value.segments).toMatchObject([said]);
  });
});

describe('a document of format 1', () => {
  it('is written in the present format once it is changed', async () => {
    const store = await fromFormat(1);
    const before = (await store.get('episodes/21'))?.value ?? anEpisode();
    expect(before).toMatchObject({ season: null, guid: null, explicit: null });
    await saveIn(store, (transaction) => {
      transaction.put('episodes/21', { ...before, season: 3 });
    });
    expect((await store.get('episodes/21'))?.value).toEqual({ ...before, season: 3 });
    expect(await store.damages()).toEqual([]);
  });
});
