import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { diskFiles, type FileSystem } from '../../src/store/lowdb/files.js';
import { openLowdbStore } from '../../src/store/lowdb/open.js';
import type { Store, Transaction } from '../../src/store/port.js';

/** Real folders and disks that fail when told. */

/** The moment at which test stores begin, unless told otherwise. */
export const NOON = Date.parse('2026-04-01T12:00:00Z');
export const HOUR = 3_600_000;

/** Temporary folders, removed with `clear`. */
export function temporaryFolders() {
  const made: string[] = [];
  return {
    make: (): string => {
      const folder = mkdtempSync(path.join(os.tmpdir(), 'runbook-'));
      made.push(folder);
      return folder;
    },
    clear: (): void => {
      for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A store of a folder, with a clock that stands still and no patience. */
export function openStore(
  folder: string,
  over: { now?: () => number; files?: FileSystem; writes?: boolean; trustsClock?: boolean } = {},
): Promise<Store> {
  return openLowdbStore({ folder, now: () => NOON, random: Math.random, ...over });
}

/** A transaction that only puts and removes. */
export function saveIn(store: Store, work: (transaction: Transaction) => void): Promise<void> {
  return store.transaction((transaction) => Promise.resolve(transaction).then(work));
}

/** An error as the system throws it. */
export function systemError(code: string): Error {
  return Object.assign(new Error(`${code}: made up by a test`), { code });
}

type Step = keyof FileSystem;

/** The disk of this machine; `before` and `after` see each step and its path, and may throw or wait. */
export function watchedFiles(hooks: {
  before?: (step: Step, path: string, target: string) => unknown;
  after?: (step: Step, path: string, target: string) => unknown;
}): FileSystem {
  const steps = Object.keys(diskFiles) as Step[];
  const watched = steps.map((step) => {
    const call = async (...args: string[]) => {
      await hooks.before?.(step, args[0] ?? '', args[1] ?? '');
      const result = await (diskFiles[step] as (...args: string[]) => Promise<unknown>)(...args);
      await hooks.after?.(step, args[0] ?? '', args[1] ?? '');
      return result;
    };
    return [step, call];
  });
  return Object.fromEntries(watched) as FileSystem;
}

/** Whether a step is the one that commits: a folder moved into `commits`. */
export function isCommit(step: Step, target: string): boolean {
  return step === 'rename' && path.basename(path.dirname(target)) === 'commits';
}
