import { describe, expect, it } from '@jest/globals';
import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { strangersIn } from '../../src/seeding/strangers.js';

/** A DATA_DIR with these in it; a name that ends with a slash is a folder. */
async function folderWith(...names: string[]): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'runbook-'));
  for (const name of names) {
    if (name.endsWith('/')) await mkdir(path.join(folder, name));
    else await writeFile(path.join(folder, name), 'x');
  }
  return folder;
}

describe('files of somebody else', () => {
  it.each([
    [[]],
    [['README.md', '.gitignore', '.gitkeep']],
    [['lost+found/', '.DS_Store', 'Thumbs.db', 'desktop.ini']],
    [['media/']],
    [['tmp/', 'media/', 'cards/']],
    [['media/', 'websub.json', 'websub.json.tmp']],
    [['commits/']],
    [['commits/', 'notes-of-mine.txt']],
  ])('are not seen in %j', async (names) => {
    expect(await strangersIn(await folderWith(...names))).toEqual([]);
  });

  it.each([
    [['thesis.tex'], ['thesis.tex']],
    [
      ['README.md', 'media/', 'tmp/', 'photos/', '.bashrc'],
      ['.bashrc', 'photos'],
    ],
    [['commits'], ['commits']],
  ])('are seen in %j', async (names, strangers) => {
    expect(await strangersIn(await folderWith(...names))).toEqual(strangers);
  });

  it('are not looked for where there is no folder yet, or a file', async () => {
    const folder = await folderWith('file');
    expect(await strangersIn(path.join(folder, 'not yet'))).toEqual([]);
    expect(await strangersIn(path.join(folder, 'file'))).toEqual([]);
  });
});
