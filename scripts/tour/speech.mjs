import { readFileSync } from 'node:fs';
import path from 'node:path';
import { speak } from './programs.mjs';
import { cut, readWav, soundIn } from './wav.mjs';

/** 1 is the voice's own pace; less is slower. */
const TEMPO = 0.97;

/**
 * Speaks the script.
 * @param {object} script what script.json holds
 * @param {string} folder where festival may leave its files
 * @returns {{ rate: number, samples: Float64Array }[][]} each sentence without the silence around it, by segment.
 */
export function synthesise(script, folder) {
  const sentences = script.segments.flatMap(({ spoken }) => spoken);
  const files = sentences.map((text, i) => ({
    text: asSaid(text, script.saidAs),
    file: path.join(folder, `${i}.wav`),
  }));
  speak(files, TEMPO);
  const sounds = files.map(({ file }) => readWav(readFileSync(file)));
  const parts = sounds.map((sound) => ({ rate: sound.rate, samples: cut(sound, soundIn(sound)) }));
  return script.segments.map(({ spoken }) => parts.splice(0, spoken.length));
}

function asSaid(text, saidAs) {
  return text.replace(/\w+/g, (word) => saidAs[word] ?? word);
}

/** One track: every sentence at its second of the plan (see layout.mjs), silence between. */
export function join(parts, { cues, duration }) {
  const { rate } = parts[0][0];
  const track = new Float64Array(duration * rate);
  parts.forEach((sentences, i) =>
    sentences.forEach(({ samples }, j) => track.set(samples, Math.round(cues[i][j].from * rate))),
  );
  return { rate, samples: track };
}
