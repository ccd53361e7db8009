import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import { backUpDaily } from '../../src/serving/dailyBackup.js';
import { anEpisode } from '../support/builders.js';
import { fakeTimers } from '../support/fakeTimers.js';
import { HOUR, NOON, openStore, saveIn, temporaryFolders } from '../support/stores.js';
import { until } from '../support/until.js';

const folders = temporaryFolders();
afterEach(folders.clear);

async function aDay() {
  const dataDir = folders.make();
  const store = await openStore(dataDir);
  const save = (duration: number) =>
    saveIn(store, (transaction) => {
      transaction.put('episodes/1', anEpisode({ number: 1, duration }));
    });
  await save(1);
  const kept = () => {
    try {
      return readdirSync(path.join(dataDir, 'backups'));
    } catch {
      return [];
    }
  };
  return { dataDir, save, kept };
}

/** One start of a server at a moment, until its first look is over. */
async function startAt(dataDir: string, now: number, log: string[] = [], isDamaged = false) {
  const timers = fakeTimers();
  const surroundings = {
    dataDir,
    keep: 3,
    findDamage: () => Promise.resolve({ any: isDamaged, news: isDamaged ? 'Damaged.' : null }),
    now: () => now,
    random: Math.random,
  };
  const daily = backUpDaily(surroundings, timers, (line) => log.push(line));
  await until(() => timers.waits().length > 0);
  return { daily, timers };
}

describe('daily backups', () => {
  it('are made once a day when something was saved, and kept by count', async () => {
    const { dataDir, save, kept } = await aDay();
    await startAt(dataDir, NOON);
    await startAt(dataDir, NOON + HOUR);
    expect(kept()).toEqual(['2026-04-01T12-00-00Z-r0000000001-daily.tar.gz']);
    await startAt(dataDir, NOON + 24 * HOUR);
    expect(kept()).toHaveLength(1);
    for (let day = 1; day <= 4; day += 1) {
      await save(day + 1);
      await startAt(dataDir, NOON + day * 24 * HOUR);
    }
    expect(kept().map((name) => name.slice(0, 10))).toEqual([
      '2026-04-03',
      '2026-04-04',
      '2026-04-05',
    ]);
  });

  it('are not made at all when none is to be kept', async () => {
    const { dataDir, kept } = await aDay();
    const surroundings = { dataDir, now: () => NOON, random: Math.random };
    const timers = fakeTimers();
    const options = {
      ...surroundings,
      keep: 0,
      findDamage: () => Promise.resolve({ any: false, news: null }),
    };
    const daily = backUpDaily(options, timers, () => undefined);
    await daily.stop();
    expect([kept(), daily.problem(), timers.waits()]).toEqual([[], null, []]);
  });

  it('all stay while a document is damaged, since an old one may be the last to hold it whole', async () => {
    const { dataDir, save, kept } = await aDay();
    for (let day = 1; day <= 5; day += 1) {
      await save(day + 1);
      await startAt(dataDir, NOON + day * 24 * HOUR, [], day > 2);
    }
    expect(kept()).toHaveLength(5);
    await save(7);
    await startAt(dataDir, NOON + 6 * 24 * HOUR);
    expect(kept()).toHaveLength(3);
  });

  it('say why they cannot be made, leave earlier ones, and recover', async () => {
    const { dataDir, kept } = await aDay();
    writeFileSync(path.join(dataDir, 'backups'), 'in the way');
    const log: string[] = [];
    const { daily, timers } = await startAt(dataDir, NOON, log);
    expect(daily.problem()).toContain('The daily backup could not be made');
    rmSync(path.join(dataDir, 'backups'));
    timers.advance(HOUR);
    await until(() => daily.problem() === null);
    expect(kept()).toHaveLength(1);
    expect(log).toEqual([
      expect.stringContaining('could not be made'),
      'Daily backups are in order again.',
    ]);
  });
});
