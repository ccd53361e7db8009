import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { keptBackups, makeBackup } from '../../src/backup/keptBackups.js';
import { restoreInto } from '../../src/backup/restoreInto.js';
import { unpackArchive } from '../../src/backup/unpackArchive.js';
import { writeArchive } from '../../src/backup/writeArchive.js';
import { readConfig } from '../../src/config.js';
import { DOCUMENT_FORMAT, openInstallation } from '../../src/wiring.js';
import { anEpisode } from '../support/builders.js';
import { HOUR, NOON, openStore, saveIn, temporaryFolders } from '../support/stores.js';

const folders = temporaryFolders();
const support = path.resolve(import.meta.dirname, '../support');
const PATIENCE = 300_000;
const LETTERS = ['A', 'B'] as const;
let folder: string;

beforeEach(() => {
  folder = folders.make();
});
afterEach(folders.clear);

/** A backup or a restore in a process of its own, see dyingBackup.ts. @returns what it printed; nothing when it died */
async function run(...args: string[]): Promise<string> {
  const loader = pathToFileURL(path.join(support, 'typescript.mjs'));
  const script = path.join(support, 'dyingBackup.ts');
  const child = spawn(process.execPath, ['--import', loader.href, script, ...args], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const end = once(child, 'exit');
  const printed = await text(child.stdout);
  await end;
  return printed;
}

/** An installation of which every part says the same letter. */
async function anInstallation(letter: string): Promise<string> {
  const dataDir = path.join(folder, letter);
  const store = await openStore(dataDir);
  await saveIn(store, (transaction) => {
    transaction.put('episodes/1', anEpisode({ number: 1, title: letter }));
  });
  await store.close();
  mkdirSync(path.join(dataDir, 'media'));
  writeFileSync(path.join(dataDir, 'media', 'ep.mp3'), letter);
  writeFileSync(path.join(dataDir, 'websub.json'), letter);
  return dataDir;
}

const archiving = { documents: DOCUMENT_FORMAT, media: true, now: NOON, random: 0.5 };

/** What the next start of the companion finds, and what it says of it. */
async function nextStart(dataDir: string): Promise<{ letters: string[]; notices: number }> {
  const reading = readConfig({ DATA_DIR: dataDir, SEEDS_DIR: '' }, '/');
  if (!reading.ok) throw new Error(reading.message);
  const opening = await openInstallation(reading.config, { now: () => NOON, random: Math.random });
  if (!opening.ok) throw new Error(opening.message);
  const { store, notices } = opening.installation;
  const title = (await store.get('episodes/1'))?.value.title ?? 'none';
  await store.close();
  return { letters: [title, ...lettersIn(dataDir)], notices: notices.length };
}

function lettersIn(place: string): string[] {
  return ['media/ep.mp3', 'websub.json'].map((file) =>
    readFileSync(path.join(place, file), 'utf8'),
  );
}

function asideIn(dataDir: string): string[] {
  const replaced = path.join(dataDir, 'replaced');
  if (!existsSync(replaced)) return [];
  return readdirSync(replaced).map((name) => path.join(replaced, name));
}

describe('a restore', () => {
  let archive: string;
  let old: string;

  beforeEach(async () => {
    archive = path.join(folder, 'b.tar.gz');
    old = await anInstallation('A');
    await writeArchive({ dataDir: await anInstallation('B'), place: archive, ...archiving });
  });

  function aCopy(name: string): string {
    const dataDir = path.join(folder, name);
    cpSync(old, dataDir, { recursive: true });
    return dataDir;
  }

  it(
    'is whole or has not happened at the next start, at whichever step it is killed',
    async () => {
      const seen = { A: 0, B: 0, ended: 0 };
      for (let step = 1, said = ''; said === ''; step += 1) {
        const dataDir = aCopy(`killed-${step}`);
        said = await run('restore', dataDir, archive, `die:${step}`);
        const { letters, notices } = await nextStart(dataDir);
        const letter = LETTERS.find((each) => each === letters[0]) ?? 'A';
        expect(letters).toEqual([letter, letter, letter]);
        expect(existsSync(path.join(dataDir, 'restore.json'))).toBe(false);
        // What was there is never deleted.
        const aside = asideIn(dataDir).filter((place) => readdirSync(place).length > 0);
        expect(aside.flatMap(lettersIn)).toEqual(letter === 'B' ? ['A', 'A'] : []);
        expect((await nextStart(dataDir)).notices).toBe(0);
        seen[letter] += 1;
        seen.ended += notices;
      }
      expect(seen.A).toBeGreaterThan(3);
      expect(seen.ended).toBeGreaterThan(5);
      expect(seen.B).toBeGreaterThan(seen.ended);
    },
    PATIENCE,
  );

  it(
    'is taken back when a move is refused, also when that is cut off',
    async () => {
      const steps = Number(/\d+/.exec(await run('restore', aCopy('whole'), archive))?.[0]);
      let takenBack = 0;
      for (let step = steps - 12; step <= steps; step += 1) {
        for (const later of [0, 2, 4]) {
          const dataDir = aCopy(`refused-${step}-${later}`);
          await run('restore', dataDir, archive, `fail:${step}`, `die:${step + later}`);
          const { letters } = await nextStart(dataDir);
          expect([
            ['A', 'A', 'A'],
            ['B', 'B', 'B'],
          ]).toContainEqual(letters);
          if (letters[0] === 'A') takenBack += 1;
          expect(existsSync(path.join(dataDir, 'restore.json'))).toBe(false);
        }
      }
      expect(takenBack).toBeGreaterThan(10);
    },
    PATIENCE,
  );

  it('is brought to its end by the next one, which says so and does nothing more', async () => {
    const steps = Number(/\d+/.exec(await run('restore', aCopy('whole'), archive))?.[0]);
    const dataDir = aCopy('killed');
    // Behind the moves only the journal and what is empty are deleted.
    await run('restore', dataDir, archive, `die:${steps - 6}`);
    expect(existsSync(path.join(dataDir, 'restore.json'))).toBe(true);
    const options = { archive, dataDir, replace: true, ...archiving };
    const again = await restoreInto(options);
    expect(again).toMatchObject({ ok: false, message: expect.stringContaining('to its end') });
    expect(await nextStart(dataDir)).toEqual({ letters: ['B', 'B', 'B'], notices: 0 });
    expect(asideIn(dataDir)).toHaveLength(1);
    expect(await restoreInto(options)).toMatchObject({ ok: true });
  });

  it('says so when it cannot be ended, and changes nothing more', async () => {
    writeFileSync(path.join(old, 'restore.json'), '{}');
    await expect(nextStart(old)).rejects.toThrow('restore.json that cannot be read: take it away');
  });
});

describe('a backup', () => {
  it(
    'leaves the one before as it is, at whichever step it is killed',
    async () => {
      const dataDir = await anInstallation('A');
      const place = path.join(folder, 'all.tar.gz');
      await writeArchive({ dataDir, place, ...archiving });
      const before = readFileSync(place);
      writeFileSync(path.join(dataDir, 'websub.json'), 'B');
      let step = 0;
      for (let said = ''; said === '';) {
        step += 1;
        said = await run('backup', dataDir, place, `die:${step}`);
        if (said === '') expect(readFileSync(place).equals(before)).toBe(true);
      }
      expect(step).toBeGreaterThan(2);
      const into = path.join(folder, 'unpacked');
      await unpackArchive(place, into, DOCUMENT_FORMAT);
      expect(readFileSync(path.join(into, 'websub.json'), 'utf8')).toBe('B');
    },
    PATIENCE,
  );

  it('that was cut off is none of those that are kept, and goes with one that is made a day later', async () => {
    const dataDir = await anInstallation('A');
    const backups = path.join(dataDir, 'backups');
    mkdirSync(backups);
    expect(await run('backup', dataDir, path.join(backups, 'x.tar.gz'), 'die:2')).toBe('');
    const [half = '', ...others] = readdirSync(backups);
    expect([half, others]).toEqual([expect.stringMatching(/^\.backup-/), []]);
    expect(await keptBackups(dataDir)).toEqual([]);
    const request = { dataDir, occasion: 'daily', keep: 3, documents: 1, random: 0.5 } as const;
    await makeBackup({ ...request, now: Date.now() });
    expect(readdirSync(backups)).toContain(half);
    await makeBackup({ ...request, now: Date.now() + 25 * HOUR });
    expect(readdirSync(backups)).not.toContain(half);
    expect(await keptBackups(dataDir)).toHaveLength(2);
  });
});
