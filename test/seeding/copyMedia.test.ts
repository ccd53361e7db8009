import { afterEach, describe, expect, it } from '@jest/globals';
import { writeFileSync } from 'node:fs';
import { readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { copyMedia } from '../../src/seeding/copyMedia.js';
import { systemError, temporaryFolders } from '../support/stores.js';

const folders = temporaryFolders();
afterEach(folders.clear);

describe('copying the media of the seeds', () => {
  it('says in one line that the disk is full, and leaves no half file', async () => {
    const [from, to] = [folders.make(), folders.make()];
    writeFileSync(path.join(from, 'tour.mp3'), 'sound');
    const halfway = async (_source: string, target: string) => {
      await writeFile(target, 'so');
      throw systemError('ENOSPC');
    };
    await expect(copyMedia(from, to, () => 0.5, halfway)).rejects.toThrow(
      `Cannot copy tour.mp3 to ${to}: the disk is full.`,
    );
    expect(await readdir(to)).toEqual([]);

    await copyMedia(from, to, () => 0.5);
    expect(await readdir(to)).toEqual(['tour.mp3']);
  });

  it('is content when there are none, and says when their place is in the way', async () => {
    const folder = folders.make();
    await copyMedia(path.join(folder, 'none'), path.join(folder, 'media'), () => 0.5);
    const file = path.join(folder, 'file');
    writeFileSync(file, '');
    await expect(copyMedia(folder, file, () => 0.5)).rejects.toThrow(`Cannot write to ${file}: `);
  });
});
