// How well captions of another episode are told from those of an episode itself: the notes of each with the captions
// of every other, and the notes of the seeds, whose captions are in none of these files, with all of them. The least
// sum of doubt.ts is chosen on the even half of the episodes (notes and captions both) and counted on the others.
//   npm run -s build && node bench/timestamps/pairs.mjs FILE...
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { confidenceOf } from '../../dist/captions/placing/confidence.js';
import { findStarts } from '../../dist/captions/placing/findStarts.js';
import { placeSegments } from '../../dist/captions/placing/placeSegments.js';
import { utterancesOf } from '../../dist/captions/placing/utterances.js';
import { plainText } from '../../dist/markdown/plain.js';
import { readSeeds } from '../../dist/seeding/readSeeds.js';
import { SPOILED } from './spoiled.mjs';

const read = (file) =>
  gunzipSync(readFileSync(file))
    .toString()
    .trim()
    .split('\n')
    .map((line) => ({ ...JSON.parse(line), file }));
const episodes = process.argv
  .slice(2)
  .flatMap(read)
  .map((episode, i) => ({ ...episode, half: i % 2, heard: utterancesOf(episode.cues) }));
const { seeds } = await readSeeds(fileURLToPath(new URL('../../seeds', import.meta.url)));

const open = (segments) =>
  segments.map(({ title, notes, ids }) => ({ title, notes: notes ?? '', ids, start: null }));
const ofSeed = ({ segments }) =>
  segments.map(({ title, notes, changes }) => ({
    title,
    notes: plainText(notes),
    ids: changes.map(({ id }) => id),
  }));

/** The sum that doubt.ts compares. */
function sumOf(segments, heard) {
  const { starts, wordsSaid } = findStarts(open(segments), heard, true);
  const confidence = starts.reduce((sum, { signs }) => sum + confidenceOf(signs), 0);
  return confidence / starts.length + wordsSaid;
}

const pairs = [];
for (const [i, episode] of episodes.entries()) {
  for (const other of episodes) {
    const isOwn = other === episode;
    const isSameShow = other.file === episode.file;
    const kind = isOwn ? 'own' : isSameShow ? 'another of the show' : 'another show';
    const half = other.half === episode.half ? episode.half : null;
    pairs.push({ kind, half, sum: sumOf(episode.segments, other.heard) });
  }
  const own = episodes.filter(({ file }) => file === episode.file);
  for (const [kind, spoil] of Object.entries(SPOILED)) {
    if (kind === 'captions of another') continue;
    const { segments, cues } = spoil(episode, i, own);
    const heard = kind === 'half of the captions' ? utterancesOf(cues) : episode.heard;
    pairs.push({ kind: `own, ${kind}`, half: episode.half, sum: sumOf(segments, heard) });
  }
}
const notes = seeds.episodes.filter(({ segments }) => segments.length > 8);
for (const seed of notes) {
  for (const { heard, half } of episodes)
    pairs.push({ kind: `notes of ${seed.number}`, half, sum: sumOf(ofSeed(seed), heard) });
}

const isOwn = ({ kind }) => kind.startsWith('own');
const plain = (half) => pairs.filter((pair) => pair.half === half && !pair.kind.includes(','));
const mistakes = (some, least) => some.filter((pair) => isOwn(pair) !== pair.sum >= least).length;
let best = { least: 0, wrong: Infinity };
for (let least = 0.6; least < 1.4; least += 0.01) {
  const own = plain(0).filter(isOwn);
  const others = plain(0).filter((pair) => !isOwn(pair));
  // An own episode that is refused weighs as much as if as many others passed.
  const wrong = mistakes(own, least) / own.length + mistakes(others, least) / others.length;
  if (wrong < best.wrong) best = { least, wrong };
}
console.log(`Chosen on the even half: ${best.least.toFixed(2)}`);
for (const least of [best.least, 0.9, 1, 1.1]) {
  console.log(`\nLeast sum ${least.toFixed(2)}: refused, of all; of the odd half`);
  for (const kind of new Set(pairs.map((pair) => pair.kind))) {
    const some = pairs.filter((pair) => pair.kind === kind);
    const refused = (those) =>
      `${those.filter(({ sum }) => sum < least).length} of ${those.length}`;
    const odd = some.filter(({ half }) => half === 1);
    console.log(`  ${kind.padEnd(30)} ${refused(some).padEnd(14)} ${refused(odd)}`);
  }
}
const lowest = pairs.filter(({ kind }) => kind === 'own').map(({ sum }) => sum);
console.log(`\nLowest sum of an episode with its own: ${Math.min(...lowest).toFixed(2)}`);
const [first] = notes;
const { doubt } = placeSegments(open(ofSeed(first)), episodes[0].cues);
console.log(`Notes of ${first.number} with the first captions: ${doubt ?? 'no doubt'}`);
