import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { anInstallation, damage, NOTES_21 } from '../support/installation.js';

/** An installation with a backup elsewhere, in which episode 21 is then damaged. */
async function aDamagedOne() {
  const installation = await anInstallation({ 'seeds/episodes/21.md': NOTES_21 });
  const whole = (await installation.run('export', '21')).out;
  await installation.run('backup', 'all.tar.gz');
  await damage(installation, 'episode-21.json');
  const dataDir = installation.env.DATA_DIR ?? '';
  return { ...installation, whole, dataDir };
}

describe('restore --only', () => {
  it('brings a damaged document back from a backup, and keeps its file', async () => {
    const { run, whole, dataDir } = await aDamagedOne();
    expect((await run('export', '21')).code).toBe(1);
    const { code, out, err } = await run('restore', 'all.tar.gz', '--only', 'episodes/21');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(
      /^episodes\/21 is back as it was saved on 2026-03-31T12:00:00\.000Z, from .*all\.tar\.gz\.\nIts damaged file is kept in .*damaged\.\n$/,
    );
    expect((await run('export', '21')).out).toBe(whole);
    const [kept = ''] = readdirSync(path.join(dataDir, 'damaged'));
    expect(readFileSync(path.join(dataDir, 'damaged', kept), 'utf8')).toBe('{');
  });

  it('is what `check` tells to type, by the name of a backup that was made by itself', async () => {
    const { run, folder, whole, dataDir, write } = await aDamagedOne();
    const name = '2026-03-31T12-00-00Z-r0000000001-daily.tar.gz';
    await write(`data/backups/${name}`, readFileSync(path.join(folder, 'all.tar.gz')));
    const { out } = await run('check');
    const [, typed = ''] = /npm run -s runbook -- (.*)\n/.exec(out) ?? [];
    expect(typed).toBe(`restore ${name} --only episodes/21`);
    expect(out).toContain(path.join(dataDir, 'commits', '0000000001', 'episode-21.json'));
    expect((await run(...typed.split(' '))).code).toBe(0);
    expect((await run('export', '21')).out).toBe(whole);
    expect((await run('check')).out).not.toContain('error');
  });

  it('brings back the state before when no file is named', async () => {
    const installation = await anInstallation({ 'seeds/episodes/21.md': NOTES_21 });
    const { run } = installation;
    const before = (await run('export', '21')).out;
    await run('publish', '21');
    await damage(installation, 'episode-21.json');
    const [, typed = ''] = /npm run -s runbook -- (.*)\n/.exec((await run('check')).out) ?? [];
    expect(typed).toBe('restore --only episodes/21');
    expect((await run(...typed.split(' '))).out).toContain('from the state before.');
    expect((await run('export', '21')).out).toBe(before);
  });

  it('brings back what was removed', async () => {
    const { run } = await anInstallation({ 'seeds/episodes/21.md': NOTES_21 });
    const whole = (await run('export', '21')).out;
    await run('backup', 'all.tar.gz');
    await run('remove', '21');
    const { code, out } = await run('restore', 'all.tar.gz', '--only', 'episodes/21');
    expect(code).toBe(0);
    expect(out).not.toContain('damaged');
    expect((await run('export', '21')).out).toBe(whole);
  });

  it.each([
    [['all.tar.gz', '--only', 'show'], 'show is in order: only what is damaged or gone'],
    [['all.tar.gz', '--only', 'episodes/7'], 'all.tar.gz holds no whole copy of episodes/7.'],
    [['none.tar.gz', '--only', 'episodes/21'], 'none.tar.gz cannot be read: it is missing.'],
    [['bad.tar.gz', '--only', 'episodes/21'], 'bad.tar.gz: This is not a backup'],
    [
      ['--only', 'episodes/21'],
      'Of episodes/21 no state before is whole. episodes/21 is not valid',
    ],
    [['--only', 'show'], 'show is not damaged.'],
  ])('refuses %j and changes nothing', async (argv, why) => {
    const { run, folder, dataDir } = await aDamagedOne();
    writeFileSync(path.join(folder, 'bad.tar.gz'), 'no archive');
    const before = readdirSync(path.join(dataDir, 'commits'));
    const { code, out, err } = await run('restore', ...argv);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain(why);
    expect(err).toContain('Nothing was changed.');
    expect(readdirSync(path.join(dataDir, 'commits'))).toEqual(before);
  });

  it('plants no seeds where a slip in DATA_DIR leads to', async () => {
    const { run, env } = await anInstallation({ 'seeds/episodes/21.md': NOTES_21 });
    const { code, err } = await run('restore', 'all.tar.gz', '--only', 'episodes/21');
    expect(code).toBe(1);
    expect(err).toContain('holds no installation. Nothing was changed.');
    expect(existsSync(env.DATA_DIR ?? '')).toBe(false);
  });

  it.each([
    [[], "missing required argument 'file'"],
    [['all.tar.gz', '--only', 'episode 21'], 'A document is show, catalogue, or such as'],
    [['all.tar.gz', '--only', 'show', '--replace'], '--replace does not go with --only.'],
  ])('%j is wrong usage', async (argv, why) => {
    const { code, err } = await (await anInstallation()).run('restore', ...argv);
    expect(code).toBe(2);
    expect(err).toContain(why);
  });
});
