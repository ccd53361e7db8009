import { readdirSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { FileSystem } from '../../../src/store/lowdb/files.js';
import { SaveRefused, type Store } from '../../../src/store/port.js';
import { anEpisode } from '../../support/builders.js';
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

beforeEach(async () => {
  folder = folders.make();
  await save(await openStore(folder), 'First');
});
afterEach(folders.clear);

const save = (store: Store, title: string) =>
  saveIn(store, (transaction) => {
    transaction.put('episodes/1', anEpisode({ number: 1, title }));
    transaction.put('episodes/2', anEpisode({ number: 2, title }));
  });

const add = (store: Store, number = 1) =>
  store.transaction(async (transaction) => {
    const stored = await transaction.get(`episodes/${number}`);
    const duration = (stored?.value.duration ?? 0) + 1;
    transaction.put(`episodes/${number}`, anEpisode({ number, duration }));
  });

const titles = async (store: Store) =>
  (await store.list('episodes')).map(({ value }) => value.title);

const filesIn = (name: string) => readdirSync(path.join(folder, name));

describe('a save that the disk refuses', () => {
  type Hooks = Parameters<typeof watchedFiles>[0];
  const failures: [string, string, Hooks][] = [
    ['a full disk', 'the disk is full', failing('ENOSPC', (step) => step === 'create')],
    [
      'a disk that fills with the second document',
      'the disk is full',
      failing('ENOSPC', (step, file) => step === 'create' && file.includes('episode-2')),
    ],
    [
      'a file that cannot be flushed',
      'the disk reports an error',
      { after: failing('EIO', (step) => step === 'create').before },
    ],
    [
      'a folder that cannot be flushed',
      'the disk reports an error',
      failing('EIO', (step, place) => step === 'flushFolder' && place.includes('tmp')),
    ],
    [
      'a read-only disk',
      'the disk is read-only',
      failing('EROFS', (step) => step === 'makeFolder'),
    ],
    [
      'too many open files',
      'too many files are open',
      failing('EMFILE', (step) => step === 'create'),
    ],
    [
      'a commit that is denied',
      'permission denied',
      failing('EACCES', (s, _, to) => isCommit(s, to)),
    ],
  ];

  function failing(
    code: string,
    when: (step: keyof FileSystem, place: string, target: string) => boolean,
  ) {
    return {
      before: (step: keyof FileSystem, place: string, target: string) => {
        if (broken && when(step, place, target)) throw systemError(code);
      },
    };
  }
  let broken = false;
  afterEach(() => {
    broken = false;
  });

  it.each(failures)('because of %s says so and changes nothing', async (_, sentence, hooks) => {
    const store = await openStore(folder, { files: watchedFiles(hooks) });
    const before = await store.list('episodes');
    broken = true;
    const refused = save(store, 'Second');
    await expect(refused).rejects.toThrow(SaveRefused);
    await expect(refused).rejects.toThrow(`Nothing was saved: ${sentence}.`);
    await expect(refused).rejects.toHaveProperty('cause.code');

    expect(await store.list('episodes')).toEqual(before);
    expect(await store.revision()).toBe(1);
    expect(filesIn('commits')).toEqual(['0000000001']);
    expect(filesIn('tmp')).toEqual([]);
    expect(await titles(await openStore(folder))).toEqual(['First', 'First']);

    broken = false;
    await save(store, 'Second');
    expect(await titles(store)).toEqual(['Second', 'Second']);
  });

  it('because documents cannot be read for the moment is refused too, and not taken for damage', async () => {
    const store = await openStore(folder, {
      files: watchedFiles(failing('EMFILE', (step) => step === 'read')),
    });
    broken = true;
    await expect(add(store)).rejects.toThrow('Nothing was saved: too many files are open.');
    broken = false;
    expect(await store.damages()).toEqual([]);
    await add(store);
    expect(await store.revision()).toBe(2);
  });

  it('stands and is reported when only the flush of its name failed: others may have built on it', async () => {
    const hooks = failing(
      'EIO',
      (step, place) => step === 'flushFolder' && place.endsWith('commits'),
    );
    const store = await openStore(folder, { files: watchedFiles(hooks) });
    broken = true;
    await save(store, 'Second');
    expect(await titles(await openStore(folder))).toEqual(['Second', 'Second']);
    expect(await store.damages()).toEqual([
      {
        name: 'commit 2',
        place: path.join(folder, 'commits'),
        message: 'Saved, but a power cut may lose it: the disk reports an error. Check the disk.',
        lost: null,
      },
    ]);
    broken = false;
    await save(store, 'Third');
    expect(await store.damages()).toEqual([]);
  });
});

describe('two writers on one folder', () => {
  it('lose no update when they take turns', async () => {
    const [one, other] = [await openStore(folder), await openStore(folder)];
    for (let i = 0; i < 5; i += 1) {
      await add(one);
      await add(other);
    }
    expect((await one.get('episodes/1'))?.value.duration).toBe(10);
  });

  it('lose no update when they save at once', async () => {
    const [one, other] = [await openStore(folder), await openStore(folder)];
    await Promise.all(Array.from({ length: 10 }, () => [add(one), add(other), add(one, 2)]).flat());
    expect((await other.get('episodes/1'))?.value.duration).toBe(20);
    expect((await other.get('episodes/2'))?.value.duration).toBe(10);
    expect(await other.revision()).toBe(31);
  });

  it('run the work of the slower one again, on what the faster one saved', async () => {
    const [slow, fast] = [await openStore(folder), await openStore(folder)];
    const seen: (number | null | undefined)[] = [];
    await slow.transaction(async (transaction) => {
      const stored = await transaction.get('episodes/1');
      seen.push(stored?.value.duration);
      if (seen.length === 1) await add(fast);
      transaction.put('episodes/1', anEpisode({ number: 1, duration: 100 + (seen.at(-1) ?? 0) }));
    });
    expect(seen).toEqual([null, 1]);
    expect((await fast.get('episodes/1'))?.value.duration).toBe(101);
  });

  it('never show one transaction two revisions, even while another reader follows', async () => {
    const [slow, fast] = [await openStore(folder), await openStore(folder)];
    const pairs: (string | undefined)[][] = [];
    await slow.transaction(async (transaction) => {
      const first = await transaction.get('episodes/1');
      if (pairs.length === 0) {
        pairs.push([]);
        await save(fast, 'Second');
        await slow.changesSince(0);
      }
      const second = await transaction.get('episodes/2');
      pairs.push([first?.value.title, second?.value.title]);
    });
    expect(pairs.slice(1)).toEqual([['Second', 'Second']]);
  });

  it('leave it to the faster one when the prepared folder was swept away meanwhile', async () => {
    let swept = false;
    const files = watchedFiles({
      before: async (step, place, target) => {
        if (!isCommit(step, target) || swept) return;
        swept = true;
        await watchedFiles({}).removeFolder(place);
      },
    });
    await save(await openStore(folder, { files }), 'Second');
    expect(await titles(await openStore(folder))).toEqual(['Second', 'Second']);
  });

  it('do not let a transaction commit that began more than an hour ago; it runs again', async () => {
    let time = NOON;
    const store = await openStore(folder, { now: () => time });
    let runs = 0;
    await saveIn(store, (transaction) => {
      runs += 1;
      if (runs === 1) time += HOUR + 1;
      transaction.put('episodes/1', anEpisode({ number: 1, title: `Run ${runs}` }));
    });
    expect(runs).toBe(2);
    expect((await store.get('episodes/1'))?.value.title).toBe('Run 2');
    expect(filesIn('tmp')).toEqual([]);
  });

  it('try a rename again that a virus scanner held up', async () => {
    let denials = 2;
    const files = watchedFiles({
      before: (step, _, target) => {
        if (isCommit(step, target) && denials-- > 0) throw systemError('EPERM');
      },
    });
    await save(await openStore(folder, { files }), 'Second');
    expect(await titles(await openStore(folder))).toEqual(['Second', 'Second']);
  });
});
