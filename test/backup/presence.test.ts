import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { announcePresence, isRunning } from '../../src/backup/presence.js';
import { temporaryFolders } from '../support/stores.js';

const folders = temporaryFolders();
const support = path.resolve(import.meta.dirname, '../support');
const PATIENCE = 60_000;
let dataDir: string;

beforeEach(() => {
  dataDir = folders.make();
});
afterEach(folders.clear);

/** A server in a process of its own, see presentServer.ts. @returns kills it */
async function aServer(): Promise<() => Promise<unknown>> {
  const loader = pathToFileURL(path.join(support, 'typescript.mjs'));
  const script = path.join(support, 'presentServer.ts');
  const child = spawn(process.execPath, ['--import', loader.href, script, dataDir], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(child.stdout, 'data');
  const end = once(child, 'exit');
  return () => {
    child.kill('SIGKILL');
    return end;
  };
}

const names = () => readdirSync(path.join(dataDir, 'running'));

describe('a server that runs on a DATA_DIR', () => {
  it('is known while it lives, and each by itself', async () => {
    expect(await isRunning(dataDir)).toBe(false);
    expect(existsSync(path.join(dataDir, 'running'))).toBe(false);
    const [first, second] = [
      await announcePresence(dataDir, 0.1),
      await announcePresence(dataDir, 0.2),
    ];
    await first();
    expect(await isRunning(dataDir)).toBe(true);
    await second();
    expect(await isRunning(dataDir)).toBe(false);
    expect(names()).toEqual([]);
  });

  it(
    'is known to other processes, until all are gone, however they end',
    async () => {
      const kills = await Promise.all([aServer(), aServer()]);
      expect(await isRunning(dataDir)).toBe(true);
      await kills[0]();
      expect(await isRunning(dataDir)).toBe(true);
      await kills[1]();
      expect(await isRunning(dataDir)).toBe(false);
      expect(names()).toEqual([]);
    },
    PATIENCE,
  );

  it(
    'takes away what those left that were killed, before it stays itself',
    async () => {
      const kill = await aServer();
      await kill();
      expect(names()).toHaveLength(1);
      const leave = await announcePresence(dataDir, 0.3);
      expect(names()).toHaveLength(1);
      expect(await isRunning(dataDir)).toBe(true);
      await leave();
    },
    PATIENCE,
  );
});
