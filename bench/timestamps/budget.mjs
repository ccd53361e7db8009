// What placing takes in time and memory: the episodes of a file strung together to 90 minutes and to 10 hours,
// as they are and with a caption for each word, and each bullet of their notes a segment.
//   npm run -s build && node bench/timestamps/budget.mjs FILE
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { placeSegments } from '../../dist/captions/placing/placeSegments.js';

const HOUR = 3600;
const [file] = process.argv.slice(2);
if (file === undefined) {
  console.error('Name a file of episodes: node bench/timestamps/budget.mjs FILE');
  process.exit(2);
}
const episodes = gunzipSync(readFileSync(file))
  .toString()
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line));

function captions(seconds) {
  const cues = [];
  for (let i = 0, begun = 0; begun < seconds; i += 1) {
    const { cues: own } = episodes[i % episodes.length];
    for (const { start, end, text } of own) {
      cues.push({ start: start + begun, end: end + begun, text });
    }
    begun += own.at(-1).end;
  }
  return cues.filter(({ start }) => start < seconds);
}

function segments(count) {
  const titles = episodes.flatMap(({ segments: own }) =>
    own.flatMap(({ title, notes }) => [title, ...(notes ?? '').split(/;\s+/)]),
  );
  return Array.from({ length: count }, (_, i) => ({
    title: titles[i % titles.length],
    notes: '',
    start: null,
  }));
}

const wordByWord = (cues) =>
  cues.flatMap(({ start, end, text }) => {
    const words = text.split(/\s+/);
    const length = (end - start) / words.length;
    return words.map((word, i) => ({
      start: start + i * length,
      end: start + (i + 1) * length,
      text: word,
    }));
  });

// In growing order: the memory is the most that the process has had so far.
const CASES = [
  ['90 minutes, 60 segments', segments(60), captions(1.5 * HOUR)],
  ['the same, word by word', segments(60), wordByWord(captions(1.5 * HOUR))],
  ['10 hours, 60 segments', segments(60), captions(10 * HOUR)],
  ['10 hours word by word, 500', segments(500), wordByWord(captions(10 * HOUR))],
];
for (const [name, notes, cues] of CASES) {
  const before = performance.now();
  placeSegments(notes, cues);
  const took = Math.round(performance.now() - before);
  const memory = Math.round(process.resourceUsage().maxRSS / 1024);
  console.log(
    `${name.padEnd(28)} ${String(cues.length).padStart(6)} captions  ${String(took).padStart(6)} ms  ${memory} MB`,
  );
}
