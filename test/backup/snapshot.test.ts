import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { snapshot } from '../../src/backup/snapshot.js';
import { unpackArchive } from '../../src/backup/unpackArchive.js';
import { writeArchive } from '../../src/backup/writeArchive.js';
import { DOCUMENT_FORMAT } from '../../src/wiring.js';
import { anEpisode } from '../support/builders.js';
import { NOON, openStore, saveIn, temporaryFolders } from '../support/stores.js';

const folders = temporaryFolders();
const support = path.resolve(import.meta.dirname, '../support');
const PATIENCE = 300_000;
let folder: string;
let dataDir: string;

beforeEach(() => {
  folder = folders.make();
  dataDir = path.join(folder, 'data');
});
afterEach(folders.clear);

async function save(duration: number): Promise<void> {
  const store = await openStore(dataDir);
  await saveIn(store, (transaction) => {
    transaction.put('episodes/1', anEpisode({ number: 1, duration }));
    transaction.put('episodes/2', anEpisode({ number: 2, duration }));
  });
  await store.close();
}

async function filesIn(media: boolean): Promise<string[]> {
  const files: string[] = [];
  for await (const file of snapshot(dataDir, { media })) files.push(file);
  return files;
}

/** What both episodes say in a library; always the same, where it is of one revision. */
async function sumsIn(place: string): Promise<(number | null)[]> {
  const store = await openStore(place);
  expect(await store.damages()).toEqual([]);
  const episodes = await store.list('episodes');
  await store.close();
  return episodes.map(({ value }) => value.duration);
}

describe('what a backup holds', () => {
  it('is commits, what was done for others, and media when asked; nothing else', async () => {
    await save(1);
    mkdirSync(path.join(dataDir, 'media', 'sub'), { recursive: true });
    for (const file of ['media/ep.mp3', 'media/sub/a b.vtt', 'media/.half', 'stranger.txt']) {
      writeFileSync(path.join(dataDir, file), 'x');
    }
    const commits = ['commit.json', 'episode-1.json', 'episode-2.json'];
    const always = [
      ...commits.map((file) => `commits/0000000001/${file}`),
      'websub.json',
      'catalogue-sync.json',
      'format.json',
    ];
    expect((await filesIn(false)).sort()).toEqual([...always].sort());
    expect((await filesIn(true)).sort()).toEqual(
      [...always, 'media/ep.mp3', 'media/sub/a b.vtt'].sort(),
    );
  });

  it('takes in what is saved while it looks, since that may have superseded what it saw', async () => {
    await save(1);
    const files: string[] = [];
    for await (const file of snapshot(dataDir, { media: false })) {
      if (files.length === 0) {
        await save(2);
        await save(3);
      }
      files.push(file);
    }
    const last = files.filter((file) => file.startsWith('commits/0000000003/'));
    expect(last.sort()).toEqual(
      ['commit.json', 'episode-1.json', 'episode-2.json'].map((f) => `commits/0000000003/${f}`),
    );
  });

  it(
    'is one revision, whole, while another process goes on saving',
    async () => {
      await save(0);
      const loader = pathToFileURL(path.join(support, 'typescript.mjs'));
      const args = [path.join(support, 'storeWriter.ts'), dataDir, '400'];
      const writer = spawn(process.execPath, ['--import', loader.href, ...args], {
        stdio: ['pipe', 'pipe', 'inherit'],
      });
      const end = once(writer, 'exit');
      await once(writer.stdout, 'data');
      const seen = new Set<number | null>();
      for (let round = 1; writer.exitCode === null; round += 1) {
        const place = path.join(folder, 'all.tar.gz');
        const options = { documents: DOCUMENT_FORMAT, media: true, now: NOON, random: 0.5 };
        await writeArchive({ dataDir, place, ...options });
        const into = path.join(folder, `unpacked-${round}`);
        await unpackArchive(place, into, DOCUMENT_FORMAT);
        const [first, second, ...others] = await sumsIn(into);
        expect([second, others]).toEqual([first, []]);
        seen.add(first ?? null);
      }
      expect(await end).toEqual([0, null]);
      expect(seen.size).toBeGreaterThan(2);
      expect(await sumsIn(dataDir)).toEqual([400, 400]);
    },
    PATIENCE,
  );
});
