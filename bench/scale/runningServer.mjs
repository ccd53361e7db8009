// The real server in a process of its own, with a meter inside: how long its event loop was held up,
// and how much memory it holds.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';

export const RUNNER = fileURLToPath(new URL('../../scripts/run.mjs', import.meta.url));

/** Answers each message with what it measured since the last one. */
const METER = `data:text/javascript,${encodeURIComponent(
  'import { monitorEventLoopDelay } from "node:perf_hooks";' +
    'const delay = monitorEventLoopDelay({ resolution: 1 }); delay.enable();' +
    'process.on("message", () => { process.send({' +
    'p99: delay.percentile(99) / 1e6, max: delay.max / 1e6, rss: process.memoryUsage().rss / 1e6 });' +
    'delay.reset(); });' +
    'process.channel.unref();',
)}`;

const LOOK_EVERY_MS = 20;
const PATIENCE_MS = 120_000;

/** Starts the server on a folder; `readyMs`: until pages and feeds answer. */
export async function startServer(dataDir) {
  const env = { ...process.env, DATA_DIR: dataDir, SEEDS_DIR: '', PORT: '0', RATE_LIMIT: '0' };
  const flags = (process.env.BENCH_NODE_FLAGS ?? '').split(' ').filter(Boolean);
  const started = performance.now();
  const child = spawn(process.execPath, [...flags, '--import', METER, RUNNER, 'server.js'], {
    env,
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  const address = await addressOf(child);
  for (const path of ['/', '/feed.xml']) await untilOk(`${address}${path}`);
  const readyMs = performance.now() - started;
  return {
    address,
    readyMs,
    /** Until a search answers: with what was found, not that it cannot yet. */
    async searchReadyMs() {
      await untilOk(`${address}/api/v1/search?q=invoice`);
      return performance.now() - started;
    },
    async measured() {
      const answer = once(child, 'message');
      child.send('?');
      return (await answer)[0];
    },
    async stop() {
      const closed = once(child, 'close');
      child.kill('SIGTERM');
      await closed;
    },
  };
}

function addressOf(child) {
  return new Promise((found, failed) => {
    let out = '';
    child.stdout.on('data', (piece) => {
      out += piece;
      const address = /http:\/\/localhost:\d+/.exec(out)?.[0];
      if (address) found(address);
    });
    child.once('close', () => failed(new Error('The server ended before it was ready.')));
  });
}

async function untilOk(url) {
  const patience = performance.now() + PATIENCE_MS;
  for (;;) {
    const response = await fetch(url);
    await response.arrayBuffer();
    if (response.ok) return;
    if (performance.now() > patience) throw new Error(`${url} still answers ${response.status}.`);
    await rest(LOOK_EVERY_MS);
  }
}

export function rest(ms) {
  return new Promise((rested) => setTimeout(rested, ms));
}
