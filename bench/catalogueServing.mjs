// How a running server takes in a catalogue of 20,000 changes that a command saves: when readers see
// it, and how long requests wait meanwhile. Run it with `npm run bench:catalogue`; it needs a built dist/.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { once } from 'node:events';
import os from 'node:os';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { catalogueRows, csvOf } from './support/catalogueRows.mjs';

const ROWS = 20_000;
const RUNNER = fileURLToPath(new URL('../scripts/run.mjs', import.meta.url));
/** Says each time the event loop was held up, in milliseconds, and how long the processor worked meanwhile. */
const METER = `data:text/javascript,${encodeURIComponent(
  'let last = performance.now(), worked = process.cpuUsage(); setInterval(() => {' +
    'const now = performance.now(), { user, system } = process.cpuUsage(worked);' +
    'if (now - last > 25) process.stderr.write(`held up ${Math.round(now - last - 5)} ms, worked ${Math.round((user + system) / 1000)} ms\\n`);' +
    'last = now; worked = process.cpuUsage(); }, 5).unref();',
)}`;

const folder = mkdtempSync(path.join(os.tmpdir(), 'runbook-bench-'));
const env = { ...process.env, DATA_DIR: path.join(folder, 'data'), PORT: '0' };
const server = spawn(process.execPath, ['--import', METER, RUNNER, 'server.js'], { env });
let delays = [];
server.stderr.on('data', (piece) => {
  for (const [, ms, worked] of String(piece).matchAll(/held up (\d+) ms, worked (\d+) ms/g)) {
    delays.push({ ms: Number(ms), worked: Number(worked) });
  }
});
try {
  const address = await new Promise((found) => {
    let out = '';
    server.stdout.on('data', (piece) => {
      out += piece;
      const url = /http:\/\/localhost:\d+/.exec(out)?.[0];
      if (url) found(url);
    });
  });
  const rows = catalogueRows(ROWS);
  const last = rows.at(-1).id;
  const importing = async (name, given) => {
    const file = path.join(folder, name);
    writeFileSync(file, csvOf(given, ';'));
    const child = spawn(process.execPath, [RUNNER, 'cli/main.js', 'changes', 'import', file], {
      env,
    });
    await once(child, 'close');
  };
  const titleOf = async () =>
    (await (await fetch(`${address}/api/v1/changes/${last}`)).json()).title ?? null;

  const results = [];
  for (const [what, given] of [
    ['every row new', rows],
    ['every row better', rows.map((row) => ({ ...row, title: `${row.title}, mended` }))],
    [
      'one row better',
      rows.map((row) => ({ ...row, title: row.id === last ? 'One' : `${row.title}, mended` })),
    ],
  ]) {
    await new Promise((rest) => setTimeout(rest, 3000));
    delays = [];
    await importing(`${results.length}.csv`, given);
    const saved = performance.now();
    while ((await titleOf()) !== given.at(-1).title)
      await new Promise((rest) => setTimeout(rest, 5));
    const seen = performance.now() - saved;
    await new Promise((rest) => setTimeout(rest, 4000));
    results.push({
      what,
      'seen after (ms)': seen.toFixed(0),
      'held up longest (ms, of these at work)': delays
        .sort((a, b) => b.worked - a.worked)
        .slice(0, 3)
        .map(({ ms, worked }) => `${ms} (${worked})`)
        .join(', '),
    });
  }
  console.table(results);
} finally {
  server.kill('SIGTERM');
  await once(server, 'close');
  rmSync(folder, { recursive: true, force: true });
}
