// How the search does in a library of 200 episodes of 60 segments and 20,000 changes, beside others over
// the same texts in the same run. `npm run bench:search` builds and runs it; it needs python3 with FTS5
// for the last row, and leaves the row out without. Each candidate runs in a process of its own.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { candidates } from './search/candidates.mjs';
import { bare, questions } from './search/questions.mjs';
import { shelf, show, textsOf } from './search/shelf.mjs';
import { ours } from './search/ours.mjs';

const NAMES = ['This search', ...Object.keys(candidates)];
const SAVED = 99;

function timed(work) {
  const begin = performance.now();
  const result = work();
  return { result, ms: performance.now() - begin };
}

/** Of the whole process: WebAssembly and typed arrays are not on the heap. */
function memory() {
  globalThis.gc?.();
  return process.memoryUsage().rss / 1024 / 1024;
}

/** The middle one of three: what else the machine does in between should not count. */
function medianOf3(work) {
  return [1, 2, 3].map(() => timed(work).ms).sort((a, b) => a - b)[1];
}

/** Builds, asks everything once to warm up and then to measure, saves one episode again. */
function measure(name) {
  const stock = shelf();
  const asked = questions(stock);
  const candidate = name === NAMES[0] ? ours(stock, show()) : plain(candidates[name], stock);
  const before = memory();
  const { result: index, ms: build } = timed(() => candidate.build());
  const megabytes = memory() - before;
  for (const { query } of asked) candidate.ask(index, query);
  const times = asked.map(({ kind, query }) => ({
    kind,
    query,
    ms: medianOf3(() => candidate.ask(index, query)),
  }));
  const suggesting = candidate.suggest ? suggestTimes(candidate, index, asked) : [];
  const updates = [1, 2, 3].map((round) => timed(() => candidate.update(index, round)).ms);
  return { name, build, megabytes, update: Math.max(...updates), times, suggesting };
}

/** What is being typed of each question: all of it but its last letter. */
function suggestTimes(candidate, index, asked) {
  return asked.map(({ kind, query }) => {
    const typed = query.slice(0, -1);
    return { kind, query: typed, ms: medianOf3(() => candidate.suggest(index, typed)) };
  });
}

function plain(engine, stock) {
  const texts = textsOf(stock);
  const ofEpisode = (text) => text.id.startsWith(`segment ${SAVED} `);
  return {
    build: () => engine.build(texts),
    ask: (index, query) => engine.ask(index, bare(query)),
    update(index, round) {
      const edited = (by) =>
        texts.filter(ofEpisode).map((text) => ({
          ...text,
          body: by === 0 ? text.body : `${text.body} round ${by}`,
        }));
      engine.update(index, edited(round - 1), edited(round));
    },
  };
}

function nativeSqlite() {
  const stock = shelf();
  const texts = textsOf(stock);
  const asked = questions(stock);
  const queries = asked.map(({ query }) => bare(query));
  const update = texts.filter(({ id }) => id.startsWith(`segment ${SAVED} `));
  const script = fileURLToPath(new URL('search/fts5.py', import.meta.url));
  const { status, stdout } = spawnSync('python3', [script], {
    input: JSON.stringify({ texts, queries: [...queries, ...queries], update }),
    encoding: 'utf8',
    maxBuffer: 1e9,
  });
  if (status !== 0) return null;
  const { version, build, times, update: updated } = JSON.parse(stdout);
  return {
    name: `SQLite FTS5 (native, ${version})`,
    build,
    megabytes: null,
    update: updated,
    times: times.slice(queries.length).map((ms, i) => ({ ...asked[i], ms })),
  };
}

function row({ name, build, megabytes, update, times }) {
  const sorted = times.map(({ ms }) => ms).sort((a, b) => a - b);
  const at = (share) => (sorted[Math.floor((sorted.length - 1) * share)] ?? 0).toFixed(2);
  return [
    name,
    Math.round(build),
    at(0.5),
    at(0.99),
    at(1),
    megabytes === null ? '' : Math.round(megabytes),
    update.toFixed(1),
  ];
}

if (process.argv[2]) {
  process.stdout.write(JSON.stringify(measure(process.argv[2])));
} else {
  console.log(`Node ${process.version}, ${process.platform} ${process.arch}\n`);
  console.log('| search | build ms | p50 ms | p99 ms | max ms | MB | save ms |');
  console.log('| --- | --: | --: | --: | --: | --: | --: |');
  for (const name of [...NAMES, null]) {
    const result = name === null ? nativeSqlite() : inOwnProcess(name);
    if (!result) continue;
    console.log(`| ${row(result).join(' | ')} |`);
    if (result.suggesting?.length > 0) {
      const [, , p50, p99, most] = row({ ...result, times: result.suggesting });
      console.log(`| Its suggestions |  | ${p50} | ${p99} | ${most} |  |  |`);
    }
    if (name === NAMES[0]) {
      const slowest = [...result.times].sort((a, b) => b.ms - a.ms).slice(0, 5);
      for (const { kind, query, ms } of slowest) {
        console.error(`  slowest: ${ms.toFixed(1)} ms, ${kind}: ${query}`);
      }
    }
  }
}

function inOwnProcess(name) {
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    [...process.execArgv, fileURLToPath(import.meta.url), name],
    { encoding: 'utf8', maxBuffer: 1e9 },
  );
  if (status !== 0) throw new Error(`${name} failed: ${stderr}`);
  return JSON.parse(stdout);
}
