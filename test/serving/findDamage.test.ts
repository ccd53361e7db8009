import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import { backUpDaily } from '../../src/serving/dailyBackup.js';
import { findDamage } from '../../src/serving/findDamage.js';
import { anEpisode } from '../support/builders.js';
import { fakeTimers } from '../support/fakeTimers.js';
import { HOUR, NOON, openStore, saveIn, temporaryFolders } from '../support/stores.js';
import { until } from '../support/until.js';

const folders = temporaryFolders();
afterEach(folders.clear);

async function aServedStore() {
  const dataDir = folders.make();
  const store = await openStore(dataDir);
  await saveIn(store, (transaction) => {
    transaction.put('episodes/1', anEpisode({ number: 1 }));
  });
  const file = path.join(dataDir, 'commits', '0000000001', 'episode-1.json');
  return { dataDir, store, file };
}

describe('damage on the disk of what memory serves', () => {
  it('is found, while the document goes on being served; what was told of already is no news', async () => {
    const { store, file } = await aServedStore();
    expect(await findDamage(store, [])).toEqual({ any: false, news: null });
    writeFileSync(file, '{');
    expect(await store.damages()).toEqual([]);
    expect(await findDamage(store, [])).toEqual({
      any: true,
      news: expect.stringContaining(`${file}: episodes/1 is not valid JSON`),
    });
    const known = await store.damages({ afresh: true });
    expect(await findDamage(store, known)).toEqual({ any: true, news: null });
    expect((await store.get('episodes/1'))?.value.number).toBe(1);
  });

  it('is reported with the daily backup, and looked at every hour until it is mended', async () => {
    const { dataDir, store, file } = await aServedStore();
    const whole = readFileSync(file);
    writeFileSync(file, '{');
    const timers = fakeTimers();
    const log: string[] = [];
    const surroundings = { dataDir, keep: 1, now: () => NOON, random: Math.random };
    const options = { ...surroundings, findDamage: () => findDamage(store, []) };
    const daily = backUpDaily(options, timers, (line) => log.push(line));
    await until(() => daily.problem() !== null);
    expect(daily.problem()).toContain('episodes/1 is not valid JSON');
    writeFileSync(file, whole);
    timers.advance(HOUR);
    await until(() => daily.problem() === null);
    expect(log).toEqual([
      expect.stringContaining('episodes/1 is not valid JSON'),
      'Daily backups are in order again.',
    ]);
    await daily.stop();
  });
});
