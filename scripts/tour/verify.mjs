import { run, Stop } from './programs.mjs';
import { toSamples } from './wav.mjs';

const RATE = 44100;
/** How far sound may begin from where it was planned, in seconds. */
const TOLERANCE = 0.04;
/** What counts as silence in the finished file, as a share of full scale (-46 dB). */
const SILENCE = 0.005;

/**
 * Listens to the finished MP3: each cue must begin, out of silence, when the plan says.
 * @param {string} mp3 path
 * @param {{ start: number, text: string }[]} cues seconds
 * @returns {number} the largest deviation in seconds; throws Stop beyond the tolerance.
 */
export function verify(mp3, cues) {
  const args = ['-v', 'error', '-i', mp3, '-f', 's16le', '-ac', '1', '-ar', String(RATE), '-'];
  const samples = toSamples(run('ffmpeg', args).stdout);
  const deviations = cues.map(({ start, text }) => {
    const at = soundAfter(samples, Math.round((start - 0.1) * RATE)) / RATE;
    if (Math.abs(at - start) <= TOLERANCE) return Math.abs(at - start);
    throw new Stop(
      `"${text.replaceAll('\n', ' ')}" was planned at ${start.toFixed(3)} s and begins at ${at.toFixed(3)} s.`,
    );
  });
  return Math.max(...deviations);
}

function soundAfter(samples, start) {
  let at = Math.max(start, 0);
  while (at < samples.length && Math.abs(samples[at]) < SILENCE) at += 1;
  return at;
}
