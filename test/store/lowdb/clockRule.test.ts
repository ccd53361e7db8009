import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { SaveRefused, type Store } from '../../../src/store/port.js';
import { anEpisode } from '../../support/builders.js';
import { HOUR, NOON, openStore, saveIn, temporaryFolders } from '../../support/stores.js';

const folders = temporaryFolders();
let folder: string;
let time: number;
const now = () => time;

beforeEach(async () => {
  folder = folders.make();
  time = NOON;
  await save(await openStore(folder, { now }), 'Before');
});
afterEach(folders.clear);

const save = (store: Store, title: string) =>
  saveIn(store, (transaction) => {
    transaction.put('episodes/1', anEpisode({ number: 1, title }));
  });

const title = async (store: Store) => (await store.get('episodes/1'))?.value.title;

describe('a clock that was set back', () => {
  it('by hours, while the store is open or before, refuses saves and says so; reading goes on', async () => {
    const open = await openStore(folder, { now });
    time = NOON - 2 * HOUR;
    for (const store of [open, await openStore(folder, { now })]) {
      const refused = save(store, 'After');
      await expect(refused).rejects.toThrow(SaveRefused);
      await expect(refused).rejects.toThrow(
        'Nothing was saved: the clock says 2026-04-01T10:00:00.000Z, but the last save was made at 2026-04-01T12:00:00.000Z: set the clock.',
      );
      expect(await store.savingProblem()).toContain('the clock says 2026-04-01T10:00:00.000Z');
      expect(await title(store)).toBe('Before');
      expect(await store.revision()).toBe(1);
    }
    time = NOON + 1;
    expect(await open.savingProblem()).toBeNull();
    await save(open, 'After');
    expect(await title(open)).toBe('After');
  });

  it('by less than an hour is nothing to speak of', async () => {
    time = NOON - HOUR;
    const store = await openStore(folder, { now });
    expect(await store.savingProblem()).toBeNull();
    await save(store, 'After');
    expect(await title(store)).toBe('After');
  });

  it('while a transaction runs, lets it run again on what is there', async () => {
    time = NOON + HOUR;
    const store = await openStore(folder, { now });
    let runs = 0;
    await saveIn(store, (transaction) => {
      runs += 1;
      if (runs === 1) time -= 1;
      transaction.put('episodes/1', anEpisode({ number: 1, title: `Run ${runs}` }));
    });
    expect([runs, await title(store)]).toEqual([2, 'Run 2']);
  });

  it('because it was ahead is trusted when told to, and with that save it is right again', async () => {
    time = NOON - 48 * HOUR;
    const told = await openStore(folder, { now, trustsClock: true });
    expect(await told.savingProblem()).toBeNull();
    await save(told, 'After');
    const store = await openStore(folder, { now });
    expect(await store.savingProblem()).toBeNull();
    await save(store, 'Later');
    expect(await title(told)).toBe('Later');
  });
});
