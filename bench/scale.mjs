// What a library costs that grows: 10, 200 and 2,000 episodes of 60 segments and 20,000 changes, each in
// a server process of its own on a DATA_DIR of its own, saved to by other processes. Run it with
// `npm run bench:scale` (or behind it `-- 10 200`); it needs a built dist/.
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { rest, RUNNER, startServer } from './scale/runningServer.mjs';
import { CHANGES, fill, SEGMENTS, stockOf } from './scale/stockedFolder.mjs';
import { questions } from './search/questions.mjs';

const SIZES = process.argv.slice(2).map(Number).filter(Boolean);
const SAVES = 20;
const COMMANDS = 3;
const SAVING = fileURLToPath(new URL('scale/savingProcess.mjs', import.meta.url));
const run = promisify(execFile);

async function timed(work) {
  const begin = performance.now();
  const result = await work();
  return { result, ms: performance.now() - begin };
}

function at(times, share) {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) * share)] ?? NaN;
}

async function textOf(url) {
  const response = await fetch(url);
  const text = await response.text();
  if (!response.ok) throw new Error(`${url} answers ${response.status}: ${text.slice(0, 200)}`);
  return text;
}

/** Its first page as it is asked for first and again, and all pages behind it (RFC 5005). */
async function feed(address, name) {
  const first = await timed(() => textOf(`${address}${name}`));
  const again = await timed(() => textOf(`${address}${name}`));
  let pages = 1;
  let next = nextOf(first.result);
  while (next) {
    const url = new URL(next);
    next = nextOf(await textOf(`${address}${url.pathname}${url.search}`));
    pages += 1;
  }
  return { bytes: Buffer.byteLength(first.result), first: first.ms, again: again.ms, pages };
}

function nextOf(xml) {
  const link = /<atom:link\b[^>]*\brel="next"[^>]*>/.exec(xml)?.[0];
  return /href="([^"]+)"/.exec(link ?? '')?.[1].replaceAll('&amp;', '&');
}

/** Another process saves an episode over and over: what a save costs it, and readers meanwhile. */
async function saving(server, folder, number) {
  await server.measured();
  const { stdout } = await run(process.execPath, [SAVING, folder, String(number), String(SAVES)]);
  await rest(500);
  const { p99, max } = await server.measured();
  return { save: at(JSON.parse(stdout), 0.5), p99, max };
}

/** The real command, and from its end until the feed has the date that it gave. */
async function publishing(server, folder, number) {
  const env = { ...process.env, DATA_DIR: folder, SEEDS_DIR: '' };
  const commands = [];
  const shown = [];
  for (let i = 0; i < COMMANDS; i += 1) {
    const day = `1${i}`;
    const args = [RUNNER, 'cli/main.js', 'publish', String(number), '--at', `2026-10-${day}`];
    commands.push((await timed(() => run(process.execPath, args, { env }))).ms);
    const until = await timed(async () => {
      while (!(await textOf(`${server.address}/feed.xml`)).includes(`${day} Oct 2026`))
        await rest(5);
    });
    shown.push(until.ms);
  }
  return { command: at(commands, 0.5), shown: at(shown, 0.5) };
}

async function searching({ address }, stock) {
  const asked = questions(stock).map(({ query }) => encodeURIComponent(query));
  const times = [];
  for (const query of asked) {
    times.push((await timed(() => textOf(`${address}/api/v1/search?limit=20&q=${query}`))).ms);
  }
  return { p50: at(times, 0.5), p99: at(times, 0.99), max: at(times, 1) };
}

async function measure(count) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'runbook-bench-scale-'));
  const stock = stockOf(count);
  try {
    await fill(folder, stock);
    const server = await startServer(folder);
    try {
      const searchMs = await server.searchReadyMs();
      const start = await server.measured();
      const search = await searching(server, stock);
      const shows = await feed(server.address, '/feed.xml');
      const changes = await feed(server.address, '/changes.xml');
      const saved = await saving(server, folder, count);
      const published = await publishing(server, folder, count);
      const { rss } = await server.measured();
      return { count, server, searchMs, start, search, shows, changes, saved, published, rss };
    } finally {
      await server.stop();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const ms = (value) => (value < 10 ? value.toFixed(1) : String(Math.round(value)));
const ROWS = [
  ['pages and feeds answer after, ms', ({ server }) => ms(server.readyMs)],
  ['search answers after, ms', ({ searchMs }) => ms(searchMs)],
  ['event loop delay while starting, p99 / longest, ms', ({ start }) => two(start.p99, start.max)],
  ['resident memory, started / at the end, MB', ({ start, rss }) => two(start.rss, rss)],
  [
    'search, p50 / p99 / longest, ms',
    ({ search }) => `${two(search.p50, search.p99)} / ${ms(search.max)}`,
  ],
  ['/feed.xml, KB / pages', ({ shows }) => `${Math.round(shows.bytes / 1000)} / ${shows.pages}`],
  ['/feed.xml, asked for first / again, ms', ({ shows }) => two(shows.first, shows.again)],
  [
    '/changes.xml, KB / pages',
    ({ changes }) => `${Math.round(changes.bytes / 1000)} / ${changes.pages}`,
  ],
  ['/changes.xml, asked for first / again, ms', ({ changes }) => two(changes.first, changes.again)],
  ['saving one episode (the store), ms', ({ saved }) => ms(saved.save)],
  ['event loop delay while saving, p99 / longest, ms', ({ saved }) => two(saved.p99, saved.max)],
  ['`runbook publish`, the whole process, ms', ({ published }) => ms(published.command)],
  ['the feed shows it after, ms', ({ published }) => ms(published.shown)],
];

function two(a, b) {
  return `${ms(a)} / ${ms(b)}`;
}

const results = [];
for (const count of SIZES.length > 0 ? SIZES : [10, 200, 2000]) results.push(await measure(count));
const [cpu] = os.cpus();
console.log(
  `${new Date().toISOString().slice(0, 10)}, Node ${process.version}, ${process.platform} ${process.arch}, ` +
    `${os.cpus().length} × ${cpu?.model.trim()}; ${SEGMENTS} segments an episode, ${CHANGES} changes\n`,
);
console.log(`| episodes | ${results.map(({ count }) => count).join(' | ')} |`);
console.log(`| --- | ${results.map(() => '--:').join(' | ')} |`);
for (const [name, cell] of ROWS) console.log(`| ${name} | ${results.map(cell).join(' | ')} |`);
