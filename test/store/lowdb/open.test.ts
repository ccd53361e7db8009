import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { anEpisode } from '../../support/builders.js';
import {
  openStore,
  saveIn,
  systemError,
  temporaryFolders,
  watchedFiles,
} from '../../support/stores.js';

const folders = temporaryFolders();
let folder: string;

beforeEach(() => {
  folder = folders.make();
});
afterEach(folders.clear);

describe('opening a store', () => {
  it('makes the folder when it is missing', async () => {
    const deep = path.join(folder, 'not', 'yet');
    const store = await openStore(deep);
    expect(existsSync(deep)).toBe(true);
    expect(await store.revision()).toBe(0);
  });

  it('stops with one clear line when the folder is a file', async () => {
    const file = path.join(folder, 'data');
    writeFileSync(file, '');
    await expect(openStore(file)).rejects.toThrow(
      `Cannot write to DATA_DIR ${file}: a part of its path is a file, not a folder`,
    );
  });

  it.each([
    ['ENOENT', 'no folder can be made at this place, or a link on its way leads nowhere'],
    ['EACCES', 'permission denied'],
  ])('says that a missing folder could not be made there, and why: %s', async (code, why) => {
    const missing = path.join(folder, 'not yet');
    const files = watchedFiles({
      before: (step) => {
        if (step === 'makeFolder') throw systemError(code);
      },
    });
    await expect(openStore(missing, { files })).rejects.toThrow(
      `DATA_DIR ${missing} is missing and could not be made there: ${why}`,
    );
  });

  it('says so of a folder below a file', async () => {
    const below = path.join(folder, 'file', 'data');
    writeFileSync(path.join(folder, 'file'), '');
    await expect(openStore(below)).rejects.toThrow(
      `DATA_DIR ${below} is missing and could not be made there: a part of its path is a file, not a folder`,
    );
  });

  it('opened for reading, writes nothing and shows what is there', async () => {
    const store = await openStore(folder);
    await saveIn(store, (transaction) => {
      transaction.put('episodes/21', anEpisode());
    });
    const files = watchedFiles({
      before: (step) => {
        if (!['read', 'list', 'exists'].includes(step)) throw systemError('EROFS');
      },
    });
    const reader = await openStore(folder, { files, writes: false });
    expect(await reader.revision()).toBe(1);
    expect((await reader.get('episodes/21'))?.value).toEqual(anEpisode());
    expect(await reader.damages()).toEqual([]);
    await expect(saveIn(reader, () => undefined)).rejects.toThrow('opened for reading only');
  });

  it.each(['ENOSPC', 'EROFS', 'EACCES', 'EMFILE'])(
    'goes on for readers where nothing can be written (%s): a save says why it is refused',
    async (code) => {
      const before = await openStore(folder);
      await saveIn(before, (transaction) => {
        transaction.put('episodes/21', anEpisode());
      });
      const files = watchedFiles({
        before: (step) => {
          if (!['read', 'list', 'exists'].includes(step)) throw systemError(code);
        },
      });
      const store = await openStore(folder, { files });
      expect((await store.get('episodes/21'))?.value).toEqual(anEpisode());
      expect(await store.savingProblem()).toContain('What is there is served.');
      const refused = saveIn(store, (transaction) => {
        transaction.remove('episodes/21');
      });
      await expect(refused).rejects.toThrow('Nothing was saved: ');
      expect(await (await openStore(folder)).revision()).toBe(1);
    },
  );

  it('opened for reading, takes a missing folder for an empty store and does not make it', async () => {
    const missing = path.join(folder, 'not yet');
    const store = await openStore(missing, { writes: false });
    expect(await store.revision()).toBe(0);
    expect(await store.list('episodes')).toEqual([]);
    expect(existsSync(missing)).toBe(false);
  });

  it.each([
    ['makeFolder', 'EACCES', 'Cannot write to DATA_DIR', 'permission denied'],
    ['makeFolder', 'EROFS', 'Cannot write to DATA_DIR', 'the disk is read-only'],
    ['list', 'EACCES', 'Cannot write to DATA_DIR', 'permission denied'],
    ['exists', 'EIO', 'Cannot read DATA_DIR', 'the disk reports an error'],
  ])('stops with one clear line when %s fails with %s', async (broken, code, what, why) => {
    const files = watchedFiles({
      before: (step) => {
        if (step === broken) throw systemError(code);
      },
    });
    await expect(openStore(folder, { files })).rejects.toThrow(`${what} ${folder}: ${why}`);
  });
});
