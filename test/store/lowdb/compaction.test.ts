import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Store } from '../../../src/store/port.js';
import { anEpisode, aShow } from '../../support/builders.js';
import {
  HOUR,
  isCommit,
  NOON,
  openStore,
  saveIn,
  systemError,
  temporaryFolders,
  watchedFiles,
} from '../../support/stores.js';

const folders = temporaryFolders();
let folder: string;
let time: number;
const now = () => time;

beforeEach(() => {
  folder = folders.make();
  time = NOON;
});
afterEach(folders.clear);

const save = (store: Store, title: string, number = 1) =>
  saveIn(store, (transaction) => {
    transaction.put(`episodes/${number}`, anEpisode({ number, title }));
  });

/** Saves in a session of its own, as a command does, so that compaction has ended afterwards. */
async function session(work: (store: Store) => Promise<unknown>): Promise<void> {
  const store = await openStore(folder, { now });
  await work(store);
  await store.close();
}

const revisionsWith = (file: string) =>
  readdirSync(path.join(folder, 'commits'))
    .filter((commit) => existsSync(path.join(folder, 'commits', commit, file)))
    .map(Number);

describe('compaction', () => {
  it('keeps the current file of a document and the one before', async () => {
    await session(async (store) => {
      for (const title of ['A', 'B', 'C', 'D']) await save(store, title);
    });
    expect(revisionsWith('episode-1.json')).toEqual([3, 4]);
    expect(revisionsWith('commit.json')).toEqual([1, 2, 3, 4]);
  });

  it('leaves the files of other documents alone', async () => {
    await session(async (store) => {
      await saveIn(store, (transaction) => {
        transaction.put('show', aShow());
        transaction.put('episodes/1', anEpisode({ number: 1 }));
      });
      for (const title of ['B', 'C', 'D']) await save(store, title);
    });
    expect(revisionsWith('show.json')).toEqual([1]);
    expect(revisionsWith('episode-1.json')).toEqual([3, 4]);
  });

  it('gives a name free only after a day, and never one that is needed', async () => {
    await session(async (store) => {
      await save(store, 'Alone', 2);
      for (const title of ['A', 'B', 'C', 'D']) await save(store, title);
    });
    time += 23 * HOUR;
    await session((store) => save(store, 'E'));
    expect(revisionsWith('commit.json')).toEqual([1, 2, 3, 4, 5, 6]);
    time += 2 * HOUR;
    await session((store) => save(store, 'F'));
    expect(revisionsWith('commit.json')).toEqual([1, 6, 7]);

    const store = await openStore(folder, { now });
    expect(await store.damages()).toEqual([]);
    expect((await store.list('episodes')).map(({ value }) => value.title)).toEqual(['F', 'Alone']);
    expect(await store.revision()).toBe(7);
  });

  it('does not bring back what was removed', async () => {
    await session(async (store) => {
      for (const title of ['A', 'B']) await save(store, title);
      await saveIn(store, (transaction) => {
        transaction.remove('episodes/1');
      });
    });
    time += 48 * HOUR;
    await session((store) => save(store, 'Other', 2));
    time += 48 * HOUR;
    await session((store) => save(store, 'Other, later', 2));
    const store = await openStore(folder, { now });
    expect(await store.get('episodes/1')).toBeNull();
    expect((await store.list('episodes')).map(({ name }) => name)).toEqual(['episodes/2']);
  });

  it('lets a reader in another process go on that had not read a file yet', async () => {
    await session((store) => save(store, 'A'));
    const reader = await openStore(folder, { now });
    await session(async (store) => {
      for (const title of ['B', 'C', 'D']) await save(store, title);
    });
    expect((await reader.get('episodes/1'))?.value.title).toBe('D');
    expect(await reader.damages()).toEqual([]);
  });

  it('never lets a writer that slept for days take a name that became free', async () => {
    let asleep = true;
    const files = watchedFiles({
      before: async (step, _, target) => {
        if (!isCommit(step, target) || !asleep) return;
        asleep = false;
        // Between its last look at the clock and its rename, others save and two days go by.
        await session(async (store) => {
          for (const title of ['B', 'C', 'D', 'E']) await save(store, title);
        });
        time += 48 * HOUR;
        await session((store) => save(store, 'F'));
        expect(revisionsWith('commit.json')).toEqual([5, 6]);
      },
    });
    await session((store) => save(store, 'A'));
    const sleeper = await openStore(folder, { now, files });
    const seen: string[] = [];
    await sleeper.transaction(async (transaction) => {
      const title = (await transaction.get('episodes/1'))?.value.title ?? '';
      seen.push(title);
      transaction.put('episodes/1', anEpisode({ number: 1, title: `${title}, and the sleeper` }));
    });
    expect(seen).toEqual(['A', 'F']);
    expect((await sleeper.get('episodes/1'))?.value.title).toBe('F, and the sleeper');
    expect(await sleeper.revision()).toBe(7);
  });

  it('never fails a save', async () => {
    const files = watchedFiles({
      before: (step) => {
        if (step === 'removeFile') throw systemError('EACCES');
      },
    });
    const store = await openStore(folder, { now, files });
    for (const title of ['A', 'B', 'C']) await save(store, title);
    await store.close();
    expect(revisionsWith('episode-1.json')).toEqual([1, 2, 3]);
    await session((later) => save(later, 'D'));
    expect(revisionsWith('episode-1.json')).toEqual([3, 4]);
  });
});

describe('what a crashed writer left behind', () => {
  const leftover = () => path.join(folder, 'tmp', `${NOON}-4711-abc`);

  it('is swept away at a start, when it is more than an hour old', async () => {
    mkdirSync(leftover(), { recursive: true });
    time = NOON + HOUR;
    await openStore(folder, { now });
    expect(existsSync(leftover())).toBe(true);
    time = NOON + HOUR + 1;
    await openStore(folder, { now });
    expect(readdirSync(path.join(folder, 'tmp'))).toEqual([]);
  });

  it('is left alone when its name is not one of ours', async () => {
    mkdirSync(path.join(folder, 'tmp', 'notes'), { recursive: true });
    time += 48 * HOUR;
    await openStore(folder, { now });
    expect(readdirSync(path.join(folder, 'tmp'))).toEqual(['notes']);
  });
});
