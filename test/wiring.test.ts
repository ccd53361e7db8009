import { describe, expect, it } from '@jest/globals';
import { mkdir, rm } from 'node:fs/promises';
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
    expect(err).toMatch(/^Cannot write to DATA_DIR [^\n]*\n$/);
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
