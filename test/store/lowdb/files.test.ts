import { describe, expect, it } from '@jest/globals';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { diskFiles } from '../../../src/store/lowdb/files.js';

const PIECE = 1024 * 1024;

describe('a new file on the disk', () => {
  it.each([0, 1, PIECE - 1, PIECE, PIECE + 1])(
    'holds its texts one behind the other, letters of two units after %d others too',
    async (before) => {
      const file = path.join(await mkdtemp(path.join(tmpdir(), 'files-')), 'a.json');
      const text = `${'x'.repeat(before)}${'😀'.repeat(PIECE)}ü`;
      await diskFiles.create(file, [text, '\n']);
      expect((await diskFiles.read(file)) === `${text}\n`).toBe(true);
    },
  );
});

describe('a file that is kept', () => {
  it('stays under its second name when the first one is deleted, and takes no name that is taken', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'files-'));
    const [file, as] = [path.join(folder, 'a.json'), path.join(folder, 'kept.json')];
    await diskFiles.create(file, ['one']);
    await diskFiles.keep(file, as);
    await diskFiles.removeFile(file);
    expect(await diskFiles.read(as)).toBe('one');
    await diskFiles.create(file, ['two']);
    await expect(diskFiles.keep(file, as)).rejects.toHaveProperty('code', 'EEXIST');
    expect(await diskFiles.read(as)).toBe('one');
    const gone = path.join(folder, 'gone.json');
    await expect(diskFiles.keep(gone, path.join(folder, 'x'))).rejects.toHaveProperty(
      'code',
      'ENOENT',
    );
  });
});
