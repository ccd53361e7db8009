import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { unpackArchive } from '../../src/backup/unpackArchive.js';
import { archiveOf, USUAL_HEADER, type MadeEntry } from '../support/hostileArchives.js';
import { temporaryFolders } from '../support/stores.js';

const folders = temporaryFolders();
let folder: string;
let into: string;

beforeEach(() => {
  folder = folders.make();
  into = path.join(folder, 'a', 'b');
});
afterEach(folders.clear);

const read = async (entries: readonly MadeEntry[], over: Parameters<typeof archiveOf>[2] = {}) =>
  unpackArchive(await archiveOf(path.join(folder, 'x.tar.gz'), entries, over), into, 3);

describe('an archive', () => {
  it('is unpacked file by file', async () => {
    const { files } = await read([{ name: 'media/sub/ep 1.mp3', content: 'sound' }]);
    expect(files).toHaveLength(1);
    expect(readFileSync(path.join(into, 'media/sub/ep 1.mp3'), 'utf8')).toBe('sound');
  });

  it.each([
    '../../escaped',
    'media/../../../escaped',
    '/tmp/runbook-escaped',
    'media/..\\escaped',
    'media/.hidden',
    'media/a:stream',
    'C:/escaped',
    'commits/0000000001/../../escaped.json',
    'elsewhere/file',
    'media/',
  ])('is refused when it holds %s', async (name) => {
    await expect(read([{ name, content: 'x', type: 'file' }])).rejects.toThrow(/which no backup/);
    expect(existsSync(path.join(folder, 'escaped'))).toBe(false);
    expect(existsSync('/tmp/runbook-escaped')).toBe(false);
  });

  it.each(['symlink', 'link', 'directory', 'fifo', 'character-device'] as const)(
    'is refused when it holds a %s',
    async (type) => {
      const entry: MadeEntry = { name: 'media/ep.mp3', type, linkname: '/etc/passwd' };
      await expect(read([entry])).rejects.toThrow('which is no plain file');
      expect(existsSync(path.join(into, 'media/ep.mp3'))).toBe(false);
    },
  );

  it('is refused when it unfolds to far more than a backup does', async () => {
    const content = Buffer.alloc(90 * 1024 * 1024);
    await expect(read([{ name: 'media/bomb.mp3', content }])).rejects.toThrow(
      'unfolds to far more',
    );
    expect(existsSync(path.join(into, 'media/bomb.mp3'))).toBe(false);
  });

  it.each([
    ['lists another digest', [{ path: 'media/a', bytes: 1, sha256: '0'.repeat(64) }], 'is damaged'],
    [
      'lists what it lacks',
      [{ path: 'media/b', bytes: 1, sha256: '0'.repeat(64) }],
      'lacks media/b',
    ],
    ['does not list what it holds', [], 'that it does not list'],
    ['has no list', null, 'ends too early'],
  ])('is refused when it %s', async (_how, files, why) => {
    await expect(read([{ name: 'media/a', content: 'x' }], { files })).rejects.toThrow(why);
  });

  it('is refused when a file stands in it twice', async () => {
    const entry = { name: 'media/a', content: 'x' };
    await expect(read([entry, entry])).rejects.toThrow('"media/a" twice');
  });

  it.each([{ format: 2 }, { documents: 4 }])('is refused when it is newer: %j', async (newer) => {
    const header = { ...USUAL_HEADER, ...newer };
    await expect(read([], { header })).rejects.toThrow('written by a newer version');
  });
});
