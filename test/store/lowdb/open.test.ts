import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { openStore, systemError, temporaryFolders, watchedFiles } from '../../support/stores.js';

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
