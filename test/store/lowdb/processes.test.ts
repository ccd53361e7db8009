import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { anEpisode } from '../../support/builders.js';
import { openStore, saveIn, temporaryFolders } from '../../support/stores.js';

const folders = temporaryFolders();
const support = path.resolve(import.meta.dirname, '../../support');
const PATIENCE = 300_000;
let folder: string;

beforeEach(() => {
  folder = folders.make();
});
afterEach(folders.clear);

/** A writer in a process of its own, see storeWriter.ts. */
function startWriter(count: number, manner = ''): ChildProcessByStdio<Writable, Readable, null> {
  const loader = pathToFileURL(path.join(support, 'typescript.mjs'));
  const args = [path.join(support, 'storeWriter.ts'), folder, String(count), manner];
  return spawn(process.execPath, ['--import', loader.href, ...args], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
}

async function sums(): Promise<(number | null)[]> {
  const store = await openStore(folder);
  expect(await store.damages()).toEqual([]);
  const episodes = await store.list('episodes');
  await store.close();
  return episodes.map(({ value }) => value.duration);
}

describe('writers in processes of their own', () => {
  it(
    'lose no update',
    async () => {
      const writers = [startWriter(50), startWriter(50)];
      const ends = await Promise.all(writers.map((writer) => once(writer, 'exit')));
      expect(ends).toEqual([
        [0, null],
        [0, null],
      ]);
      expect(await sums()).toEqual([100, 100]);
    },
    PATIENCE,
  );

  it(
    'lose nothing when one is stopped just before it commits, and goes on later',
    async () => {
      const writer = startWriter(2, 'stall');
      const end = once(writer, 'exit');
      const lines = createInterface({ input: writer.stdout });
      const [said] = (await once(lines, 'line')) as [string];
      expect(said).toBe('staged');
      // Windows cannot stop a process; there the writer just waits for its line.
      if (process.platform !== 'win32') writer.kill('SIGSTOP');

      const store = await openStore(folder);
      await saveIn(store, (transaction) => {
        transaction.put('episodes/1', anEpisode({ number: 1, duration: 40 }));
      });

      if (process.platform !== 'win32') writer.kill('SIGCONT');
      writer.stdin.write('go\n');
      expect(await end).toEqual([0, null]);
      expect(await sums()).toEqual([42, 42]);
      expect((await store.changesSince(1)).revision).toBe(3);
    },
    PATIENCE,
  );

  it(
    'leave the whole of a save or nothing of it, at whichever step they are killed',
    async () => {
      // Killed at its first step on the disk, its second, ... until the save comes through.
      for (let step = 1, said = ''; said === ''; step += 1) {
        const before = (await sums())[0] ?? 0;
        const writer = startWriter(1, `die:${step}`);
        said = await text(writer.stdout);
        const after = await sums();
        expect([[], [before, before], [before + 1, before + 1]]).toContainEqual(after);
        if (said !== '') expect(step).toBeGreaterThan(10);
      }
    },
    PATIENCE,
  );
});
