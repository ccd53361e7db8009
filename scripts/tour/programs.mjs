import { spawnSync } from 'node:child_process';

/** What stops the script with one line: a package that is missing, a program that refused. */
export class Stop extends Error {}

const VOICE = 'cmu_us_slt_arctic_hts';

/** The Debian packages that hold what this script calls. */
export const PACKAGES = ['festival', 'festvox-us-slt-hts', 'ffmpeg'];

/**
 * Runs a program of a Debian package.
 * @returns {{ stdout: Buffer, stderr: string }}; throws Stop when it is missing or fails.
 */
export function run(program, args, input = '') {
  const result = spawnSync(program, args, { input, maxBuffer: 2 ** 28 });
  if (result.error?.code === 'ENOENT') throw missing(program);
  const stderr = result.stderr?.toString() ?? '';
  if (result.status !== 0) {
    const reason = stderr.trim().split('\n').at(-1) || result.error?.message || result.signal;
    throw new Stop(`${program} failed: ${reason}`);
  }
  return { stdout: result.stdout, stderr };
}

/** Makes sure that every package is here before any work is done. */
export function requirePackages() {
  run('ffmpeg', ['-hide_banner', '-version']);
  const { stdout } = run('festival', ['--pipe'], `(format t "%l" (boundp 'voice_${VOICE}))`);
  if (stdout.toString().trim() !== 't') throw missing('festvox-us-slt-hts');
}

/**
 * Speaks each sentence into a WAV file of its own.
 * @param {{ text: string, file: string }[]} sentences
 * @param {number} tempo 1 is the voice's own; less is slower.
 */
export function speak(sentences, tempo) {
  const commands = sentences.map(
    ({ text, file }) =>
      `(utt.save.wave (utt.synth (Utterance Text ${quoted(text)})) ${quoted(file)} 'riff)`,
  );
  const pace = `(set! hts_engine_params (cons '("-r" ${tempo}) hts_engine_params))`;
  run('festival', ['--pipe'], [`(voice_${VOICE})`, pace, ...commands].join('\n'));
}

function quoted(text) {
  return `"${text.replace(/[\\"]/g, '\\$&')}"`;
}

function missing(what) {
  return new Stop(`${what} is missing. Run: apt-get install ${PACKAGES.join(' ')}`);
}
