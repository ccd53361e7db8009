import {
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { announcePresence } from '../../../src/backup/presence.js';
import { anInstallation, damage, NOTES_21 } from '../../support/installation.js';

const SEEDS = {
  'seeds/episodes/21.md': NOTES_21.replace('title:', 'audio: ep.mp3\ntitle:'),
  'seeds/media/ep.mp3': 'sound',
};

async function anotherOne() {
  return anInstallation();
}

describe('backup and restore', () => {
  it('bring documents, media and identities back elsewhere', async () => {
    const old = await anInstallation(SEEDS);
    await old.run('check');
    const archive = path.join(old.folder, 'all.tar.gz');
    const { code, out } = await old.run('backup', 'all.tar.gz');
    expect({ code, out }).toEqual({
      code: 0,
      out: expect.stringMatching(
        /^\d+ files, \d+ bytes, are in .*all\.tar\.gz\.\nMedia among them: 1 file\.\n$/,
      ) as unknown,
    });

    const fresh = await anotherOne();
    const restored = await fresh.run('restore', archive);
    expect(restored).toMatchObject({ code: 0, err: '' });
    for (const asked of [
      ['export', '21'],
      ['show', 'export'],
    ]) {
      expect((await fresh.run(...asked)).out).toBe((await old.run(...asked)).out);
    }
    expect(readFileSync(path.join(fresh.env.DATA_DIR ?? '', 'media/ep.mp3'), 'utf8')).toBe('sound');
  });

  it('leave nothing half written behind when the archive cannot be written', async () => {
    const { run, folder } = await anInstallation(SEEDS);
    const before = readdirSync(folder);
    const { code, err } = await run('backup', 'missing/all.tar.gz');
    expect(code).toBe(1);
    expect(err).toContain('No backup was made in');
    expect(readdirSync(folder)).toEqual([...before, 'data'].sort());
  });

  it('say which document of a backup is damaged', async () => {
    const installation = await anInstallation(SEEDS);
    await installation.run('check');
    await damage(installation, 'episode-21.json');
    const { code, err } = await installation.run('backup', 'all.tar.gz');
    expect(code).toBe(0);
    expect(err).toContain('Backed up as it is, damaged: episodes/21 is not valid JSON');
  });

  it('refuse a DATA_DIR that holds something; --replace keeps it aside', async () => {
    const { run, env } = await anInstallation(SEEDS);
    await run('backup', 'all.tar.gz');
    await run('remove', '21');
    const refused = await run('restore', 'all.tar.gz');
    expect(refused).toMatchObject({ code: 1, out: '' });
    expect(refused.err).toContain('With --replace, it is set aside');
    expect((await run('export', '21')).code).toBe(1);

    const { code, out } = await run('restore', 'all.tar.gz', '--replace');
    expect(code).toBe(0);
    expect((await run('export', '21')).code).toBe(0);
    const aside = /before is in (.*)\.\n/.exec(out)?.[1] ?? '';
    expect(readdirSync(aside).sort()).toEqual(['commits', 'format.json', 'media']);
    expect(readdirSync(path.join(env.DATA_DIR ?? '', 'tmp'))).toEqual([]);
  });

  it('leave media where they are when the backup has none', async () => {
    const { run, env } = await anInstallation(SEEDS);
    const backup = await run('backup', 'all.tar.gz', '--no-media');
    expect(backup.out).toContain('Media are not in it: copy the folder DATA_DIR/media as well');
    writeFileSync(path.join(env.DATA_DIR ?? '', 'media/new.mp3'), 'later');
    const { out } = await run('restore', 'all.tar.gz', '--replace');
    expect(out).toContain('those in DATA_DIR/media stay');
    expect(existsSync(path.join(env.DATA_DIR ?? '', 'media/new.mp3'))).toBe(true);
  });

  it('refuse to restore while a server runs, and do it when it is gone', async () => {
    const { run, env } = await anInstallation(SEEDS);
    await run('backup', 'all.tar.gz');
    const leave = await announcePresence(env.DATA_DIR ?? '', Math.random());
    const refused = await run('restore', 'all.tar.gz', '--replace');
    expect(refused.code).toBe(1);
    expect(refused.err).toContain('stop it first');
    await leave();
    expect((await run('restore', 'all.tar.gz', '--replace')).code).toBe(0);
  });

  it.each(['cut off', 'altered', 'something else', 'missing'])(
    'refuse an archive that is %s, and change nothing',
    async (how) => {
      const { run, folder, env } = await anInstallation(SEEDS);
      await run('backup', 'all.tar.gz');
      const archive = path.join(folder, 'all.tar.gz');
      const bytes = readFileSync(archive);
      if (how === 'cut off') truncateSync(archive, bytes.length - 40);
      if (how === 'altered') writeFileSync(archive, bytes.fill(7, 200, 220));
      if (how === 'something else') writeFileSync(archive, 'no archive');
      if (how === 'missing') rmSync(archive);
      const before = (await run('export', '21')).out;
      const { code, out, err } = await run('restore', 'all.tar.gz', '--replace');
      expect({ code, out }).toEqual({ code: 1, out: '' });
      expect(err).toContain(archive);
      expect((await run('export', '21')).out).toBe(before);
      expect(readdirSync(path.join(env.DATA_DIR ?? '', 'tmp'))).toEqual([]);
    },
  );
});
