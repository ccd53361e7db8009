// The servers that are measured, each in a process of its own.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const here = (name) => fileURLToPath(new URL(name, import.meta.url));
const METER = new URL('meter.mjs', import.meta.url).href;

function start(script, { env = {}, stdout = 'inherit' } = {}) {
  const child = fork(script, {
    execArgv: ['--import', METER],
    env: { ...process.env, NODE_ENV: 'production', ...env },
    stdio: ['ignore', stdout, 'inherit', 'ipc'],
  });
  const answer = async (question) => {
    child.send(question);
    const [said] = await once(child, 'message');
    return said;
  };
  const stop = async () => {
    child.kill('SIGTERM');
    await once(child, 'close');
  };
  return { child, answer, cpuMs: async () => (await answer('cpu')).cpuMs, stop };
}

/** The companion with its seeds, in a folder of its own. */
export async function startCompanion() {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'runbook-bench-'));
  const env = { DATA_DIR: path.join(folder, 'data'), PORT: '0', RATE_LIMIT: '0' };
  const server = start(here('../../dist/server.js'), { env, stdout: 'pipe' });
  let said = '';
  const origin = await new Promise((found) => {
    server.child.stdout.on('data', (piece) => {
      said += piece;
      const port = /:(\d+)/.exec(said)?.[1];
      if (port) found(`http://127.0.0.1:${port}`);
    });
  });
  const stop = async () => {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  return { ...server, origin, stop };
}

/** @param answer the headers, as pairs, and the body that it gives, in base64 */
export async function startBare(answer) {
  const server = start(here('bare.mjs'));
  await once(server.child, 'message');
  const { port } = await server.answer(answer);
  return { ...server, origin: `http://127.0.0.1:${port}` };
}

export async function startPlainExpress() {
  const server = start(here('plainExpress.mjs'));
  await once(server.child, 'message');
  const { port } = await server.answer('start');
  return { ...server, origin: `http://127.0.0.1:${port}` };
}
