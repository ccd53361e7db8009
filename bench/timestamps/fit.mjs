// Fits the weights of src/captions/placing/confidence.ts: logistic regression with a little shrinkage on
// everything that bench:timestamps measures, every file weighing the same, and what that gives on a file that was
// held out, and on each half of the episodes with the weights of the other, both with the caution of confidence.ts.
//   npm run -s build && node bench/timestamps/fit.mjs FILE...
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { CAUTION, inputsOf } from '../../dist/captions/placing/confidence.js';
import { findStarts } from '../../dist/captions/placing/findStarts.js';
import { utterancesOf } from '../../dist/captions/placing/utterances.js';
import { soundWhole } from '../../dist/captions/placing/wholeness.js';
import { SPOILED, shuffled } from './spoiled.mjs';

const SHRINKAGE = 0.3;
const STEPS = 3000;
/** What all samples of a file weigh together. */
const EACH = 600;
/** Spoiled notes are further from real ones: they count half. */
const SPOILED_WEIGHT = 0.5;

const NAMES = ['bias', 'chance', 'titlePart', 'meanTitlePart', 'turning'];

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
      const utterances = utterancesOf(cues);
      const isWhole = soundWhole(utterances);
      const { starts: found } = findStarts(written, utterances, isWhole);
      return segments.flatMap(({ start }, k) => {
        if (typeof start !== 'number') return [];
        const isRight = Math.abs(found[k].start - start) <= 15;
        const weight = variant === 'in order' || variant === 'shuffled' ? 1 : SPOILED_WEIGHT;
        const { signs, unforced } = found[k];
        const inputs = inputsOf(signs);
        return [{ variant, half: i % 2, isRight, weight, inputs, isWhole, unforced }];
      });
    }),
  );
}

const chanceOf = (weights, inputs) =>
  1 / (1 + Math.exp(-inputs.reduce((sum, value, j) => sum + value * weights[j], 0)));

const cautious = ([bias, ...others]) => [bias - CAUTION, ...others];

/** As confidence.ts has it, with other weights. */
function confidenceBy(weights, { inputs, isWhole, unforced }) {
  const careful = cautious(weights);
  if (isWhole) return chanceOf(careful, inputs);
  return Math.min(unforced, chanceOf(cautious(careful), inputs));
}

/** Weights of which the largest file weighs as much as the smallest. */
function fit(sets) {
  const sum = (own) => own.reduce((all, { weight }) => all + weight, 0);
  const samples = sets.flatMap((own) =>
    own.map((sample) => ({ ...sample, weight: (sample.weight * EACH) / sum(own) })),
  );
  let weights = NAMES.map(() => 0);
  for (let step = 0; step < STEPS; step += 1) {
    const slope = NAMES.map(() => 0);
    for (const { isRight, weight, inputs } of samples) {
      const off = Number(isRight) - chanceOf(weights, inputs);
      for (const [j, value] of inputs.entries()) slope[j] += weight * off * value;
    }
    weights = weights.map((w, j) => w + (2 / (EACH * sets.length)) * (slope[j] - SHRINKAGE * w));
  }
  return weights;
}

const percent = (part, whole) => (whole === 0 ? '–' : `${Math.round((100 * part) / whole)} %`);

function report(name, samples, weights) {
  console.log(`\n${name}:`);
  for (const variant of new Set(samples.map((sample) => sample.variant))) {
    const own = samples.filter((sample) => sample.variant === variant);
    const sure = own.filter((sample) => confidenceBy(weights, sample) >= 0.8);
    const right = sure.filter(({ isRight }) => isRight).length;
    console.log(
      `  ${variant.padEnd(22)} sure ${percent(sure.length, own.length)}, right ${percent(right, sure.length)}`,
    );
  }
}

const sets = process.argv.slice(2).map((file) => ({ file, samples: samplesOf(file) }));
for (const { file, samples } of sets) {
  const others = sets.filter((set) => set.file !== file).map((set) => set.samples);
  report(`${path.basename(file)}, held out`, samples, fit(others));
}
for (const half of [0, 1]) {
  const learned = sets.map(({ samples }) => samples.filter((sample) => sample.half !== half));
  const weights = fit(learned);
  for (const { file, samples } of sets) {
    const own = samples.filter((sample) => sample.half === half);
    report(`${path.basename(file)}, one half by the other (${half + 1})`, own, weights);
  }
}
const all = fit(sets.map(({ samples }) => samples));
console.log(
  '\nWeights:',
  Object.fromEntries(NAMES.map((name, j) => [name, Number(all[j].toFixed(3))])),
);
