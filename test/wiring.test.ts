import { describe, expect, it } from '@jest/globals';
import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { anInstallation, NOTES_21, type TestInstallation } from './support/installation.js';

const SEEDS = { 'seeds/show.yaml': 'title: A show\n', 'seeds/episodes/21.md': NOTES_21 };

/** Nobody, not even an administrator, can write into a folder whose place a file has taken. */
async function lock({ folder, write }: TestInstallation): Promise<void> {
  await rm(path.join(folder, 'data', 'tmp'), { recursive: true, force: true });
  await write('data/tmp', '');
}

describe('commands on a DATA_DIR that cannot be written to', () => {
  it.each([
    [['export', '21'], 0],
    [['check'], 0],
    [['show', 'export'], 0],
    // The episode has no times yet; that it says so shows that it was read.
    [['chapters', '21', '--format', 'vtt'], 1],
  ])('%p only reads', async (argv, code) => {
    const installation = await anInstallation(SEEDS);
    await installation.run('check');
    await lock(installation);
    const ran = await installation.run(...argv);
    expect(ran.err).not.toContain('Cannot write');
    expect(ran.code).toBe(code);
  });

  it('those that save say in one line that they cannot', async () => {
    const installation = await anInstallation(SEEDS);
    await installation.run('check');
    await lock(installation);
    const { code, err } = await installation.run('publish', '21');
    expect(code).toBe(1);
    expect(err).toMatch(/^Nothing was saved: [^\n]*\n$/);
  });

  it('an empty one cannot be filled, which is said in one line', async () => {
    const installation = await anInstallation(SEEDS);
    await mkdir(path.join(installation.folder, 'data'));
    await lock(installation);
    const { code, err } = await installation.run('export', '21');
    expect(code).toBe(1);
    expect(err).toMatch(
      /^DATA_DIR [^\n]* holds nothing yet, and cannot be filled\. Cannot write to DATA_DIR [^\n]*\n$/,
    );
  });
});

describe('a DATA_DIR of somebody else', () => {
  const STRANGE = { ...SEEDS, 'data/thesis.tex': 'words', 'data/photos/a.jpg': 'x' };

  it.each([[['check']], [['publish', '21']]])('is refused in one line by %p', async (argv) => {
    const { folder, run } = await anInstallation(STRANGE);
    const data = path.join(folder, 'data');
    expect(await run(...argv)).toEqual({
      code: 1,
      out: '',
      err: `DATA_DIR ${data} is not the companion's: it holds "photos" and 1 more, but no commits/. Name an empty folder, or one that the companion filled.\n`,
    });
    expect((await readdir(data)).sort()).toEqual(['photos', 'thesis.tex']);
    expect(await readFile(path.join(data, 'thesis.tex'), 'utf8')).toBe('words');
  });

  it('is ours once something was saved in it, whatever else lies there', async () => {
    const { run, write } = await anInstallation(SEEDS);
    await run('check');
    await write('data/backup.txt', 'x');
    expect((await run('publish', '21')).code).toBe(0);
  });

  it('is not one that lost its commits when the first start broke off, nor one with media', async () => {
    const { folder, run } = await anInstallation({
      ...SEEDS,
      'data/README.md': 'x',
      'data/media/own.mp3': 'x',
    });
    await mkdir(path.join(folder, 'data', 'commits'));
    await mkdir(path.join(folder, 'data', 'tmp'));
    expect((await run('publish', '21')).code).toBe(0);
  });
});
