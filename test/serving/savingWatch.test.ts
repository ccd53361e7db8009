import { afterEach, describe, expect, it } from '@jest/globals';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { watchSaving } from '../../src/serving/savingWatch.js';
import { fakeTimers } from '../support/fakeTimers.js';
import { openStore, systemError, temporaryFolders, watchedFiles } from '../support/stores.js';
import { until } from '../support/until.js';

const folders = temporaryFolders();
afterEach(folders.clear);

/** A server's watch over a store whose disk can be broken, and what was logged of it. */
async function aWatch() {
  const folder = folders.make();
  let code: string | null = null;
  const files = watchedFiles({
    before: (step) => {
      if (step === 'create' && code !== null) throw systemError(code);
    },
  });
  const store = await openStore(folder, { files });
  const timers = fakeTimers();
  const log: string[] = [];
  const watch = watchSaving(store, timers, (line) => log.push(line));
  const looked = () => until(() => timers.waits().length > 0);
  await looked();
  return {
    folder,
    log,
    watch,
    problemWith: async (fault: string | null) => {
      code = fault;
      timers.advance(30_000);
      await looked();
      return watch.problem();
    },
  };
}

describe('the watch over saving', () => {
  it('finds nothing where a save would work, and leaves nothing behind', async () => {
    const { watch, folder, log } = await aWatch();
    expect([watch.problem(), log]).toEqual([null, []]);
    expect(readdirSync(path.join(folder, 'tmp'))).toEqual([]);
    await watch.stop();
  });

  it.each([
    ['ENOSPC', 'the disk is full'],
    ['EROFS', 'the disk is read-only'],
    ['EACCES', 'permission denied'],
    ['EMFILE', 'too many files are open'],
    ['EIO', 'the disk reports an error'],
  ])('says what the disk refuses (%s), once, and when it is over', async (fault, words) => {
    const { watch, folder, log, problemWith } = await aWatch();
    const problem = `Nothing can be saved in ${folder}: ${words}. What is there is served.`;
    expect(await problemWith(fault)).toBe(problem);
    expect(await problemWith(fault)).toBe(problem);
    expect(await problemWith(null)).toBeNull();
    expect(log).toEqual([problem, 'Saving works again.']);
    await watch.stop();
  });
});
