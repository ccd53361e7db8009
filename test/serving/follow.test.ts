import { describe, expect, it } from '@jest/globals';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { follow } from '../../src/serving/follow.js';
import type { Timers } from '../../src/serving/timers.js';
import type { Store } from '../../src/store/port.js';
import { openLowdbStore } from '../../src/store/lowdb/open.js';
import { anEpisode } from '../support/builders.js';
import { anInstallation, NOON } from '../support/installation.js';

/** No looks of its own: each test says when to look. */
const still: Timers = { after: () => () => undefined };

async function twoStores(): Promise<[Store, Store, string]> {
  const { env } = await anInstallation();
  const folder = env.DATA_DIR ?? '';
  const options = { folder, now: () => NOON, random: () => Math.random() };
  return [await openLowdbStore(options), await openLowdbStore(options), folder];
}

async function save(store: Store, ...episodes: ReturnType<typeof anEpisode>[]): Promise<void> {
  await store.transaction((transaction) => {
    for (const episode of episodes) transaction.put(`episodes/${episode.number}`, episode);
    return Promise.resolve();
  });
}

describe('following the store', () => {
  it('begins with everything and then shows what another process saves and removes', async () => {
    const [own, other] = await twoStores();
    await save(other, anEpisode({ number: 1 }));
    const follower = await follow(own, () => NOON, fail, still);
    expect(numbersIn(follower)).toEqual([1]);

    await save(other, anEpisode({ number: 2 }), anEpisode({ number: 3, status: 'draft' }));
    await follower.look();
    expect(numbersIn(follower)).toEqual([2, 1]);

    await other.transaction((transaction) => {
      transaction.remove('episodes/1');
      return Promise.resolve();
    });
    await follower.look();
    expect(numbersIn(follower)).toEqual([2]);
    await follower.stop();
    await Promise.all([own.close(), other.close()]);
  });

  it('shows a scheduled episode when its moment comes', async () => {
    const [own, other] = await twoStores();
    await save(own, anEpisode({ status: 'scheduled', published: '2026-03-31T12:30:00Z' }));
    let now = NOON;
    const follower = await follow(own, () => now, fail, still);
    expect(numbersIn(follower)).toEqual([]);
    now += 30 * 60 * 1000;
    await follower.look();
    expect(numbersIn(follower)).toEqual([21]);
    await follower.stop();
    await Promise.all([own.close(), other.close()]);
  });

  it('tells when what readers may see has changed: not for a draft, and never backwards', async () => {
    const [own, other] = await twoStores();
    let now = NOON;
    const follower = await follow(own, () => now, fail, still);
    let told = 0;
    follower.whenChanged(() => (told += 1));
    const seen = async (...episodes: ReturnType<typeof anEpisode>[]) => {
      if (episodes.length > 0) await save(other, ...episodes);
      await follower.look();
      return [follower.changedAt() - NOON, told];
    };
    expect(await seen()).toEqual([0, 0]);
    now = NOON + 1000;
    expect(await seen(anEpisode({ number: 1, status: 'draft' }))).toEqual([0, 0]);
    expect(await seen(anEpisode({ number: 1 }))).toEqual([1000, 1]);
    now = NOON - 5000;
    expect(await seen(anEpisode({ number: 1, status: 'draft' }))).toEqual([1000, 2]);
    await follower.stop();
    await Promise.all([own.close(), other.close()]);
  });

  it('says when the next episode comes out, and tells when it did', async () => {
    const [own, other] = await twoStores();
    let now = NOON;
    const follower = await follow(own, () => now, fail, still);
    expect(follower.nextPublication()).toBeNull();
    let told = 0;
    follower.whenChanged(() => (told += 1));
    await save(other, anEpisode({ status: 'scheduled', published: '2026-05-31T12:00:00Z' }));
    await follower.look();
    const moment = Date.UTC(2026, 4, 31, 12);
    expect([follower.nextPublication(), follower.changedAt(), told]).toEqual([moment, NOON, 0]);
    now = moment + 3;
    await follower.look();
    expect([follower.nextPublication(), follower.changedAt(), told]).toEqual([null, now, 1]);
    await follower.stop();
    await Promise.all([own.close(), other.close()]);
  });

  it('says once which document it cannot serve, and serves it again when it is mended', async () => {
    const [own, other, folder] = await twoStores();
    await save(other, anEpisode({ number: 1 }), anEpisode({ number: 2 }));
    const said: string[] = [];
    const follower = await follow(
      own,
      () => NOON,
      (message) => said.push(message),
      still,
    );
    await save(other, anEpisode({ number: 2, title: 'Of a newer version' }));
    const file = path.join(folder, 'commits', '0000000002', 'episode-2.json');
    const intact = await readFile(file, 'utf8');
    await writeFile(file, intact.replace(/"format": \d+/, '"format": 99'));
    await follower.look();
    await follower.look();
    expect(numbersIn(follower)).toEqual([1]);
    expect(follower.failure()).toBeNull();
    expect(follower.damages()).toMatchObject([{ name: 'episodes/2', place: file }]);
    expect(said).toEqual([expect.stringContaining(`${file}: episodes/2 was written by a newer`)]);

    await writeFile(file, intact);
    await follower.look();
    expect(numbersIn(follower)).toEqual([2, 1]);
    expect(follower.damages()).toEqual([]);
    expect(said.slice(1)).toEqual(['episodes/2 is in order again.']);
    await follower.stop();
    await Promise.all([own.close(), other.close()]);
  });

  it('goes on with what it has while the store cannot be read, and says so once', async () => {
    const [own, other] = await twoStores();
    await save(own, anEpisode());
    let broken = false;
    const flaky: Store = {
      ...bound(own),
      changesSince: (revision) =>
        broken ? Promise.reject(new Error('the disk is gone')) : own.changesSince(revision),
    };
    const said: string[] = [];
    const follower = await follow(
      flaky,
      () => NOON,
      (message) => said.push(message),
      still,
    );
    broken = true;
    await follower.look();
    await follower.look();
    expect(follower.failure()).toBe('the disk is gone');
    expect(numbersIn(follower)).toEqual([21]);
    broken = false;
    await follower.look();
    expect(follower.failure()).toBeNull();
    expect(said).toEqual([
      expect.stringContaining('the disk is gone'),
      'The store can be read again.',
    ]);
    await follower.stop();
    await Promise.all([own.close(), other.close()]);
  });
});

function numbersIn(follower: Awaited<ReturnType<typeof follow>>): number[] {
  return follower
    .library()
    .episodes()
    .map(({ episode }) => episode.number);
}

function fail(message: string): never {
  throw new Error(message);
}

function bound(store: Store): Store {
  return {
    revision: () => store.revision(),
    get: (name) => store.get(name),
    list: (kind) => store.list(kind),
    transaction: (work) => store.transaction(work),
    changesSince: (revision) => store.changesSince(revision),
    damages: () => store.damages(),
    savingProblem: () => store.savingProblem(),
    close: () => store.close(),
  };
}
