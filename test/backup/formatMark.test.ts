import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { backUpBeforeMigration } from '../../src/backup/formatMark.js';
import { unpackArchive } from '../../src/backup/unpackArchive.js';
import { anEpisode } from '../support/builders.js';
import { HOUR, NOON, openStore, saveIn, temporaryFolders } from '../support/stores.js';

const folders = temporaryFolders();
let dataDir: string;

beforeEach(() => {
  dataDir = folders.make();
});
afterEach(folders.clear);

async function save(duration = 1): Promise<void> {
  const store = await openStore(dataDir);
  await saveIn(store, (transaction) => {
    transaction.put('episodes/1', anEpisode({ number: 1, duration }));
  });
  await store.close();
}

const migrateTo = (documents: number, over: { now?: number; isDamaged?: boolean } = {}) =>
  backUpBeforeMigration({
    dataDir,
    keep: 2,
    documents,
    now: over.now ?? NOON,
    random: Math.random(),
    isDamaged: () => Promise.resolve(over.isDamaged ?? false),
  });

const kept = () => {
  const folder = path.join(dataDir, 'backups');
  return existsSync(folder) ? readdirSync(folder) : [];
};
const mark = () => JSON.parse(readFileSync(path.join(dataDir, 'format.json'), 'utf8')) as unknown;

describe('the backup before a migration', () => {
  it('is made once a format, and holds what was there before', async () => {
    await save();
    const place = (await migrateTo(2)) ?? '';
    expect(kept()).toEqual(['2026-04-01T12-00-00Z-r0000000001-before-format.tar.gz']);
    expect(mark()).toEqual({ documents: 2 });
    expect(await migrateTo(2)).toBeNull();
    expect(kept()).toHaveLength(1);

    const into = path.join(dataDir, 'unpacked');
    const { header, files } = await unpackArchive(place, into, 2);
    expect(header).toMatchObject({ documents: 2, media: false });
    expect(files.map((file) => file.path)).toContain('commits/0000000001/episode-1.json');
  });

  it('is not made for a new folder, which begins with the present format', async () => {
    expect(await migrateTo(3)).toBeNull();
    expect(kept()).toEqual([]);
    expect(mark()).toEqual({ documents: 3 });
  });

  it('is not made by an older version that comes back, nor is the mark lowered', async () => {
    await save();
    await migrateTo(3);
    expect(await migrateTo(2)).toBeNull();
    expect(mark()).toEqual({ documents: 3 });
  });

  it.each(['', 'no JSON', '[]', '{"documents":"many"}'])(
    'is made once too often rather than not when the mark says %j',
    async (text) => {
      await save();
      writeFileSync(path.join(dataDir, 'format.json'), text);
      expect(await migrateTo(3)).not.toBeNull();
      expect(mark()).toEqual({ documents: 3 });
    },
  );

  it('stops the start when it cannot be made, and is made with the next one', async () => {
    await save();
    writeFileSync(path.join(dataDir, 'backups'), 'in the way');
    await expect(migrateTo(3)).rejects.toThrow(
      /^The backup before documents are brought to format 3 cannot be made in DATA_DIR .*: .*\. Nothing was changed$/,
    );
    expect(existsSync(path.join(dataDir, 'format.json'))).toBe(false);
    rmSync(path.join(dataDir, 'backups'));
    expect(await migrateTo(3)).not.toBeNull();
  });

  it('pushes out older ones of its kind alone, and none while a document is damaged', async () => {
    mkdirSync(path.join(dataDir, 'backups'));
    const daily = '2026-01-01T12-00-00Z-r0000000001-daily.tar.gz';
    writeFileSync(path.join(dataDir, 'backups', daily), '');
    await save();
    for (const format of [2, 3, 4]) {
      await migrateTo(format, { now: NOON + format * HOUR, isDamaged: format === 4 });
    }
    expect(kept()).toHaveLength(4);
    await migrateTo(5, { now: NOON + 5 * HOUR });
    expect(kept().map((name) => name.slice(11, 13))).toEqual(['12', '16', '17']);
    expect(kept()[0]).toBe(daily);
  });
});
