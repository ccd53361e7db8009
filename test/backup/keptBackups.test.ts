import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { keptBackups, makeBackup, type Occasion } from '../../src/backup/keptBackups.js';
import { anEpisode } from '../support/builders.js';
import { HOUR, NOON, openStore, saveIn, temporaryFolders } from '../support/stores.js';

const folders = temporaryFolders();
let dataDir: string;

beforeEach(async () => {
  dataDir = folders.make();
  const store = await openStore(dataDir);
  await saveIn(store, (transaction) => {
    transaction.put('episodes/1', anEpisode({ number: 1 }));
  });
  await store.close();
});
afterEach(folders.clear);

const DAY = 24 * HOUR;

const make = (day: number, keep: number, occasion: Occasion = 'daily') =>
  makeBackup({ dataDir, occasion, keep, documents: 3, now: NOON + day * DAY, random: 0.5 });

const files = () => readdirSync(path.join(dataDir, 'backups'));
const days = async () => (await keptBackups(dataDir)).map(({ madeAt }) => (madeAt - NOON) / DAY);

describe('backups that are made by themselves', () => {
  it('are kept by count, the newest; each kind is counted apart', async () => {
    await make(0, 2, 'before-format');
    for (const day of [1, 2, 3, 4]) await make(day, 2);
    expect(await days()).toEqual([0, 3, 4]);
    await make(5, 1);
    expect(await days()).toEqual([0, 5]);
  });

  it('say when they were made, of which revision, and why', async () => {
    await make(0, 2);
    expect(await keptBackups(dataDir)).toEqual([
      {
        file: '2026-04-01T12-00-00Z-r0000000001-daily.tar.gz',
        occasion: 'daily',
        madeAt: NOON,
        revision: '0000000001',
      },
    ]);
  });

  it('never push out the one just made, also when the clock was set back', async () => {
    for (const day of [10, 11]) await make(day, 2);
    await make(0, 2);
    expect(await days()).toEqual([0, 11]);
    await make(1, 1);
    expect(await days()).toEqual([1]);
  });

  it('leave alone what they did not make', async () => {
    mkdirSync(path.join(dataDir, 'backups'));
    const others = ['mine.tar.gz', '2026-04-01T12-00-00Z-r1-daily.tar.gz', '.backup-x'];
    for (const name of others) writeFileSync(path.join(dataDir, 'backups', name), '');
    await make(1, 1);
    await make(2, 1);
    expect(files()).toEqual(expect.arrayContaining(others));
    expect(files()).toHaveLength(others.length + 1);
  });

  it('all stay when the new one cannot be made', async () => {
    for (const day of [1, 2]) await make(day, 2);
    const before = files();
    // A commit that cannot be read as a file: the archive breaks off.
    mkdirSync(path.join(dataDir, 'commits', '0000000001', 'show.json'));
    await expect(make(3, 1)).rejects.toHaveProperty('code', 'EISDIR');
    expect(files()).toEqual(before);
  });
});
