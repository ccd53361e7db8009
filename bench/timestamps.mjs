// How well segments are placed in captions. Reads files of JSON lines (also gzipped), one episode a line:
// {id, segments: [{title, notes, start}], cues: [{start, end, text}]}, runs the product's own code on each,
// with the notes in their order, shuffled, and spoiled in several ways, and prints per file: the median error, the
// share of segments within 5, 15, 30 and 60 s, how many have a confidence of 0.8 or more and how many of
// those are right (within 15 s), and the time an episode takes. A segment whose `start` is null is placed
// and not scored. `--predictions OUT.jsonl` writes {id, starts, conf}, one line an episode.
//   npm run bench:timestamps -- [--predictions OUT.jsonl] [--stress] FILE...
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { placeSegments } from '../dist/captions/placing/placeSegments.js';
import { proposalsFor } from '../dist/timing/proposals.js';
import { IN_PART, SPOILED, shuffled } from './timestamps/spoiled.mjs';

const { values: options, positionals: files } = parseArgs({
  allowPositionals: true,
  options: { predictions: { type: 'string' }, stress: { type: 'boolean' } },
});
if (files.length === 0) {
  console.error('Name files of episodes: npm run bench:timestamps -- FILE...');
  process.exit(2);
}

/** The episodes of a file; null, which is said, when it holds anything else. */
function read(file) {
  const bytes = readFileSync(file);
  const text = (bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes).toString();
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  try {
    return lines.map((line) => JSON.parse(line));
  } catch {
    console.error(`${file} is left out: its lines are not JSON, an episode each.`);
    return null;
  }
}

function place({ segments, cues, knownDuration }) {
  if (knownDuration !== undefined) return placeKnowing(segments, cues, knownDuration);
  const { placements } = placeSegments(
    segments.map(({ title, notes }) => ({ title: title ?? '', notes: notes ?? '', start: null })),
    cues,
  );
  return placements;
}

/** As the command does, which knows what stands in the notes of the episode. */
function placeKnowing(segments, cues, duration) {
  const timed = segments.map(({ title, notes, set }) => ({
    title,
    notes: notes ?? '',
    time: set === undefined ? null : { start: set, end: null, proposed: false },
    version: null,
    changes: [],
    refused: [],
  }));
  return proposalsFor({ segments: timed, duration }, cues).items;
}

function measure(episodes) {
  const scored = [];
  let worst = 0;
  const begun = performance.now();
  for (const episode of episodes) {
    const before = performance.now();
    const placements = place(episode);
    worst = Math.max(worst, performance.now() - before);
    for (const [i, { start }] of episode.segments.entries()) {
      if (typeof start !== 'number') continue;
      const placed = placements[i];
      const error = placed.start === null ? Infinity : Math.abs(placed.start - start);
      scored.push({ error, confidence: placed.confidence });
    }
  }
  return { scored, mean: (performance.now() - begun) / episodes.length, worst };
}

const percent = (part, whole) =>
  whole === 0 ? '  –' : `${String(Math.round((100 * part) / whole)).padStart(3)}%`;

function row(name, { scored, mean, worst }) {
  const errors = scored.map(({ error }) => error).sort((a, b) => a - b);
  const within = (seconds) =>
    percent(errors.filter((error) => error <= seconds).length, errors.length);
  const sure = scored.filter(({ confidence }) => confidence >= 0.8);
  const right = sure.filter(({ error }) => error <= 15);
  const median = errors[Math.floor(errors.length / 2)] ?? NaN;
  console.log(
    `${name.padEnd(26)} ${String(errors.length).padStart(4)} ${(Number.isFinite(median) ? median.toFixed(1) : '–').padStart(7)} s ` +
      `${[5, 15, 30, 60].map(within).join(' ')}   ${percent(sure.length, scored.length)} ${percent(right.length, sure.length)}   ` +
      `${mean.toFixed(0).padStart(4)} ms, at most ${worst.toFixed(0)} ms`,
  );
}

const predictions = [];
for (const file of files) {
  const episodes = read(file);
  if (episodes === null) continue;
  console.log(`\n${path.basename(file)}: ${episodes.length} episodes`);
  console.log(
    '                              n  median    5s  15s  30s  60s   sure right   an episode',
  );
  row('notes in their order', measure(episodes));
  row('notes shuffled', measure(episodes.map((episode, i) => shuffled(episode, i + 1))));
  if (options.stress) {
    for (const [name, spoil] of Object.entries({ ...SPOILED, ...IN_PART }))
      row(name, measure(episodes.map((e, i) => spoil(e, i, episodes))));
  }
  for (const episode of options.predictions ? episodes : []) {
    const placements = place(episode);
    predictions.push({
      id: episode.id,
      starts: placements.map(({ start }) => start),
      conf: placements.map(({ confidence }) => confidence),
    });
  }
}
if (options.predictions) {
  writeFileSync(
    options.predictions,
    predictions.map((line) => `${JSON.stringify(line)}\n`).join(''),
  );
}
console.log(`\nMost memory: ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`);
