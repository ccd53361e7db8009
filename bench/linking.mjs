// What proposing costs in a library of 200 episodes of 60 segments and 20,000 changes: reading all words
// for the first time, reading them again after a save, one episode, all of them. The texts are put together
// from the words of the seeds, as often as they stand there. Run it with `npm run bench:linking`; it needs
// a built dist/ (`npm run build`). The bound: one episode at most 100 ms.
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { Linker } from '../dist/linking/linker.js';
import { readSeeds } from '../dist/seeding/readSeeds.js';

const EPISODES = 200;
const SEGMENTS = 60;
const CHANGES = 20_000;

const { seeds } = await readSeeds(fileURLToPath(new URL('../seeds', import.meta.url)));
const seeded = seeds.episodes.flatMap(({ segments }) => segments.map(({ title }) => title));
const words = [...seeded, ...Object.values(seeds.catalogue.changes).map(({ title }) => title)]
  .join(' ')
  .split(/\s+/);

// A fixed sequence: every run measures the same texts.
let state = 1;
function upTo(count) {
  state = (state * 48271) % 2147483647;
  return state % count;
}
// A third of real words are rare names; the seeds are too small to hold as many.
function word() {
  return upTo(3) === 0 ? `name${'abcdefghij'[upTo(10)]}${upTo(400)}` : words[upTo(words.length)];
}
const text = (count) => Array.from({ length: count }, word).join(' ');

const changes = Array.from({ length: CHANGES }, (_, i) => ({
  id: String(1_000_000 + i),
  title: text(8),
  version: `2.${200 + 2 * upTo(10)}`,
  areas: [],
  notes: text(25),
  url: null,
  released: null,
}));
const template = seeds.episodes[0];
const episodes = Array.from({ length: EPISODES }, (_, number) => ({
  ...template,
  number,
  versions: ['2.210'],
  segments: Array.from({ length: SEGMENTS }, (_, i) => ({
    ...template.segments[0],
    id: `e${number}s${i}`,
    title: text(12),
    notes: i % 4 === 0 ? text(30) : '',
    changes: [],
  })),
}));

function timed(name, work) {
  const start = performance.now();
  const result = work();
  console.log(`${name.padEnd(44)} ${(performance.now() - start).toFixed(1).padStart(9)} ms`);
  return result;
}

const corpus = { episodes, changes, versionAliases: {} };
timed('reading every text for the first time', () => new Linker(corpus));
const linker = timed('again, after a save', () => new Linker(corpus));
timed('the first episode', () => linker.proposals(episodes[0]));
const costs = episodes.map((episode) => {
  const start = performance.now();
  linker.proposals(episode);
  return performance.now() - start;
});
costs.sort((a, b) => a - b);
const all = costs.reduce((sum, cost) => sum + cost, 0);
console.log(
  `${'one episode: median, slowest, all of them'.padEnd(44)} ${costs[EPISODES / 2].toFixed(1).padStart(9)} ms, ${costs.at(-1).toFixed(1)} ms, ${all.toFixed(0)} ms`,
);
