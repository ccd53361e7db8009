// Fits the weights of src/captions/placing/confidence.ts: logistic regression with a little shrinkage on
// everything that bench:timestamps measures, and what that would give on a file that was held out.
//   npm run -s build && node bench/timestamps/fit.mjs FILE...
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { findStarts } from '../../dist/captions/placing/findStarts.js';
import { utterancesOf } from '../../dist/captions/placing/utterances.js';
import { SPOILED, shuffled } from './spoiled.mjs';

const SHRINKAGE = 0.3;
const STEPS = 3000;
/** Spoiled notes are further from real ones: they count half. */
const SPOILED_WEIGHT = 0.5;

const clamped = (chance) => Math.min(0.999, Math.max(0.001, chance));
const inputsOf = ({ chance, titlePart, meanTitlePart, meanChance }) => [
  1,
  Math.log(clamped(chance) / (1 - clamped(chance))),
  titlePart,
  meanTitlePart,
  meanChance,
];
const NAMES = ['bias', 'chance', 'titlePart', 'meanTitlePart', 'meanChance'];

function samplesOf(file) {
  const lines = gunzipSync(readFileSync(file)).toString().trim().split('\n');
  const episodes = lines.map((line) => JSON.parse(line));
  const variants = {
    'in order': (episode) => episode,
    shuffled: (episode, i) => shuffled(episode, i + 7),
    ...SPOILED,
  };
  return Object.entries(variants).flatMap(([variant, make]) =>
    episodes.flatMap((episode, i) => {
      const { segments, cues } = make(episode, i, episodes);
      const written = segments.map(({ title, notes }) => ({
        title,
        notes: notes ?? '',
        start: null,
      }));
      const found = findStarts(written, utterancesOf(cues));
      return segments.flatMap(({ start }, k) => {
        if (typeof start !== 'number') return [];
        const isRight = Math.abs(found[k].start - start) <= 15;
        const weight = variant === 'in order' || variant === 'shuffled' ? 1 : SPOILED_WEIGHT;
        return [{ variant, isRight, weight, inputs: inputsOf(found[k].signs) }];
      });
    }),
  );
}

const chanceOf = (weights, inputs) =>
  1 / (1 + Math.exp(-inputs.reduce((sum, value, j) => sum + value * weights[j], 0)));

function fit(samples) {
  let weights = NAMES.map(() => 0);
  for (let step = 0; step < STEPS; step += 1) {
    const slope = NAMES.map(() => 0);
    for (const { isRight, weight, inputs } of samples) {
      const off = Number(isRight) - chanceOf(weights, inputs);
      for (const [j, value] of inputs.entries()) slope[j] += weight * off * value;
    }
    weights = weights.map((w, j) => w + (2 / samples.length) * (slope[j] - SHRINKAGE * w));
  }
  return weights;
}

const percent = (part, whole) => (whole === 0 ? '–' : `${Math.round((100 * part) / whole)} %`);

const sets = process.argv.slice(2).map((file) => ({ file, samples: samplesOf(file) }));
for (const { file, samples } of sets) {
  const others = sets.filter((set) => set.file !== file).flatMap((set) => set.samples);
  const weights = fit(others);
  console.log(`\n${path.basename(file)}, held out:`);
  for (const variant of new Set(samples.map((sample) => sample.variant))) {
    const own = samples.filter((sample) => sample.variant === variant);
    const sure = own.filter(({ inputs }) => chanceOf(weights, inputs) >= 0.8);
    const right = sure.filter(({ isRight }) => isRight).length;
    console.log(
      `  ${variant.padEnd(22)} sure ${percent(sure.length, own.length)}, right ${percent(right, sure.length)}`,
    );
  }
}
const all = fit(sets.flatMap(({ samples }) => samples));
console.log(
  '\nWeights:',
  Object.fromEntries(NAMES.map((name, j) => [name, Number(all[j].toFixed(3))])),
);
