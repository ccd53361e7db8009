import { run, Stop } from './programs.mjs';

/** Loudness of a mono podcast: -16 LUFS in stereo is -19 in mono. */
const LOUDNESS = -19;
const HIGHEST_PEAK = -1;

/**
 * A little more where consonants are told apart, a little less where the voice hisses, and a gentle
 * compressor that evens the sentences out. More of it made a recogniser understand less.
 */
const SOUND = [
  'highpass=f=75',
  'equalizer=f=3000:t=o:w=1.4:g=1.5',
  'equalizer=f=7000:t=o:w=1:g=-2',
  'acompressor=threshold=-27dB:ratio=2:attack=8:release=140:knee=4',
].join(',');

/**
 * Masters and encodes: mono, 44.1 kHz, 64 kbit/s constant, so that players can jump exactly.
 * The same input and the same ffmpeg give the same bytes.
 * @param {{ wav: string, metadata: string, mp3: string }} files paths; `mp3` is written.
 */
export function master({ wav, metadata, mp3 }) {
  const { loudness, peak } = measure(wav);
  const gain = LOUDNESS - loudness;
  if (peak + gain > HIGHEST_PEAK) {
    throw new Stop(`Too loud: the peak would be ${(peak + gain).toFixed(1)} dBTP. Compress more.`);
  }
  const inputs = ['-i', wav, '-f', 'ffmetadata', '-i', metadata];
  const choice = ['-map', '0:a', '-map_metadata', '1', '-map_chapters', '1'];
  const filters = ['-af', `${SOUND},volume=${gain.toFixed(2)}dB`];
  const codec = ['-ac', '1', '-ar', '44100', '-c:a', 'libmp3lame', '-b:a', '64k'];
  const exact = ['-compression_level', '0', '-fflags', '+bitexact', '-flags:a', '+bitexact'];
  const args = [...inputs, ...choice, ...filters, ...codec, ...exact, '-id3v2_version', '3', mp3];
  run('ffmpeg', ['-v', 'error', '-y', ...args]);
}

function measure(wav) {
  const filters = `${SOUND},loudnorm=print_format=json`;
  const { stderr } = run('ffmpeg', ['-hide_banner', '-i', wav, '-af', filters, '-f', 'null', '-']);
  const found = JSON.parse(stderr.slice(stderr.lastIndexOf('{'), stderr.lastIndexOf('}') + 1));
  return { loudness: Number(found.input_i), peak: Number(found.input_tp) };
}
