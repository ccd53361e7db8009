import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { pathToFileURL } from 'node:url';
import { openLowdbStore } from '../../src/store/lowdb/open.js';
import type { Damage } from '../../src/store/port.js';

/** Writers that are killed, and what they leave behind. */

/** So many times faster than the wall's: one second is an hour, which is a transaction's lifetime. */
const SPEED = 3600;

/** A clock in a hurry, so that the store's spans of an hour and a day pass within a test. */
export function fastClock(base: number): () => number {
  return () => base + (Date.now() - base) * SPEED;
}

/** Numbers from 0 up to 1 that follow from a seed (mulberry32, by Tommy Ettinger, public domain). */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** One DATA_DIR that writers share. */
export interface CrashSite {
  /** DATA_DIR. */
  folder: string;
  /** Outside of it: what was acknowledged, one number a line. */
  record: string;
  /** Where its fast clock began, in milliseconds since 1970. */
  base: number;
}

export interface CrashWriter {
  /** Once its store is open. */
  ready: Promise<void>;
  signal: (signal: 'SIGSTOP' | 'SIGCONT') => void;
  /** Kills it and waits until it is gone. Throws when it had ended by itself. */
  kill: () => Promise<void>;
}

/** Starts a writer in a process of its own, see crashWriter.ts. */
export function startCrashWriter(site: CrashSite, episode: number, first: number): CrashWriter {
  const loader = pathToFileURL(path.join(import.meta.dirname, 'typescript.mjs'));
  const script = path.join(import.meta.dirname, 'crashWriter.ts');
  const args = [site.folder, site.record, String(episode), String(first), String(site.base)];
  const child: ChildProcessByStdio<null, Readable, null> = spawn(
    process.execPath,
    ['--import', loader.href, script, ...args],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const end = once(child, 'exit');
  return {
    ready: Promise.race([once(child.stdout, 'data'), end]).then(() => undefined),
    signal: (signal) => child.kill(signal),
    kill: async () => {
      child.kill('SIGKILL');
      const [code, signal] = (await end) as [number | null, string | null];
      if (signal !== 'SIGKILL')
        throw new Error(`A writer ended by itself, with ${code ?? signal}.`);
    },
  };
}

/** Numbers that writers recorded as acknowledged; a line that was cut off counts as never written. */
export function acknowledgedIn({ record }: CrashSite): string[] {
  if (!existsSync(record)) return [];
  return readFileSync(record, 'utf8').split('\n').slice(0, -1);
}

/** What a library holds after a crash. */
export interface Remains {
  /** Numbers of the changes in the catalogue, in order. */
  catalogue: string[];
  /** Numbers of the changes that episodes mention, in order. */
  mentioned: string[];
  damages: Damage[];
}

/** Opens the library as the next start would, and reads all of it. */
export async function remainsOf(site: CrashSite): Promise<Remains> {
  const store = await openLowdbStore({
    folder: site.folder,
    now: fastClock(site.base),
    random: Math.random,
  });
  try {
    for (;;) {
      const before = await store.revision();
      const changes = (await store.get('catalogue'))?.value.changes ?? {};
      const episodes = await store.list('episodes');
      const damages = await store.damages();
      // Others may still be writing: what was read must be of one revision.
      if ((await store.revision()) !== before) continue;
      const mentioned = episodes.flatMap(({ value }) =>
        value.segments.flatMap((segment) => segment.changes.map(({ id }) => id)),
      );
      return { catalogue: Object.keys(changes).sort(), mentioned: mentioned.sort(), damages };
    }
  } finally {
    await store.close();
  }
}
