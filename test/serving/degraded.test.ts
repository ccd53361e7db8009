import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { readConfig } from '../../src/config.js';
import { serve } from '../../src/serving/serve.js';
import { anInstallation, NOON, NOTES_21, type TestInstallation } from '../support/installation.js';
import { HOUR } from '../support/stores.js';
import { until } from '../support/until.js';

const PATIENCE = 120_000;
const root = path.resolve(import.meta.dirname, '../..');
const [loader = '', faultyDisk = ''] = ['typescript.mjs', 'faultyDisk.mjs'].map(
  (name) => pathToFileURL(path.join(root, 'test/support', name)).href,
);
const children: ChildProcess[] = [];
let installation: TestInstallation;

beforeAll(async () => {
  installation = await anInstallation({ 'seeds/episodes/21.md': NOTES_21 });
  await installation.run('publish', '21');
});
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
});

/** A program of the companion on a disk that refuses, see faultyDisk.mjs. */
function start(entry: string, fault: string, ...args: string[]) {
  const { PATH = '', SystemRoot = '' } = process.env;
  const env = { PATH, SystemRoot, PORT: '0', ...installation.env, FAULT: fault };
  const program = path.join(root, 'src', entry);
  const child = spawn(
    process.execPath,
    ['--import', loader, '--import', faultyDisk, program, ...args],
    { env, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  children.push(child);
  return child;
}

async function addressOf(child: ReturnType<typeof start>): Promise<string> {
  const written = { out: '' };
  child.stdout.on('data', (chunk: Buffer) => (written.out += chunk.toString()));
  while (!written.out.includes('\n') && child.exitCode === null) await pause(20);
  return /http:\/\/localhost:\d+/.exec(written.out)?.[0] ?? 'no address';
}

/** What /readyz says once the first look at the disk is over. */
async function readiness(address: string) {
  const isOver = async () => (await (await fetch(`${address}/readyz`)).text()).includes('degraded');
  await until(isOver);
  const answer = await fetch(`${address}/readyz`);
  const { status, problems } = (await answer.json()) as { status: string; problems: string[] };
  return { code: answer.status, status, problems: problems.join('\n') };
}

const commits = () => readdir(path.join(installation.env.DATA_DIR ?? '', 'commits'));

describe('a server whose disk refuses to be written to', () => {
  it.each([
    ['ENOSPC', 'the disk is full'],
    ['EROFS', 'the disk is read-only'],
    ['EACCES', 'permission denied'],
    ['EMFILE', 'too many files are open'],
    ['EIO', 'the disk reports an error'],
  ])(
    'with %s starts, is read, and says on /readyz that it is degraded; a save is refused in words',
    async (fault, words) => {
      const before = await commits();
      const server = start('server.ts', fault);
      const address = await addressOf(server);
      const { code, status, problems } = await readiness(address);
      expect({ code, status }).toEqual({ code: 200, status: 'degraded' });
      expect(problems).toContain(
        `Nothing can be saved in ${installation.env.DATA_DIR ?? ''}: ${words}.`,
      );
      const page = await fetch(`${address}/episodes/21`);
      expect(page.status).toBe(200);
      expect(await page.text()).toContain('Invoices can round per line');

      const command = start('cli/main.ts', fault, 'unpublish', '21');
      const end = once(command, 'exit');
      expect(await text(command.stderr)).toBe(`Nothing was saved: ${words}.\n`);
      expect(await end).toEqual([1, null]);
      expect(await commits()).toEqual(before);
      expect((await fetch(`${address}/episodes/21`)).status).toBe(200);
    },
    PATIENCE,
  );
});

describe('a server whose clock was set back', () => {
  it('is read, and says on /readyz that it is degraded', async () => {
    const reading = readConfig({ ...installation.env, PORT: '0' }, '/');
    if (!reading.ok) throw new Error(reading.message);
    const logged: string[] = [];
    const surroundings = { now: () => NOON - 48 * HOUR, random: Math.random };
    const began = await serve(reading.config, surroundings, (message) => logged.push(message));
    if (!began.ok) throw new Error(began.message);
    const { port, stop } = began.running;
    const { code, status, problems } = await readiness(`http://127.0.0.1:${port}`);
    expect({ code, status }).toEqual({ code: 200, status: 'degraded' });
    expect(problems).toContain('the clock says 2026-03-29T12:00:00.000Z, but the last save was');
    expect(logged.join('\n')).toContain('the clock says 2026-03-29T12:00:00.000Z');
    expect((await fetch(`http://127.0.0.1:${port}/episodes/21`)).status).toBe(200);
    await stop();
  });
});
