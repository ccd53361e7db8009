/**
 * Reads a mono 16-bit RIFF file.
 * @param {Buffer} bytes
 * @returns {{ rate: number, samples: Float64Array }} samples from -1 to 1; throws on any other layout.
 */
export function readWav(bytes) {
  let rate = 0;
  for (let at = 12; at + 8 <= bytes.length;) {
    const name = bytes.toString('latin1', at, at + 4);
    const length = bytes.readUInt32LE(at + 4);
    const body = bytes.subarray(at + 8, at + 8 + length);
    if (name === 'fmt ') {
      const layout = [body.readUInt16LE(0), body.readUInt16LE(2), body.readUInt16LE(14)];
      if (layout.join() !== '1,1,16') throw new Error(`Not mono 16-bit PCM: ${layout.join()}`);
      rate = body.readUInt32LE(4);
    }
    if (name === 'data') return { rate, samples: toSamples(body) };
    at += 8 + length + (length % 2);
  }
  throw new Error('A WAV file without data.');
}

/** 16-bit little-endian bytes as samples from -1 to 1. */
export function toSamples(bytes) {
  return Float64Array.from(
    { length: bytes.length >> 1 },
    (_, i) => bytes.readInt16LE(2 * i) / 32768,
  );
}

/** Writes samples from -1 to 1 as a mono 16-bit RIFF file. */
export function writeWav({ rate, samples }) {
  const bytes = Buffer.alloc(44 + samples.length * 2);
  bytes.write('RIFF', 0, 'latin1');
  bytes.writeUInt32LE(bytes.length - 8, 4);
  bytes.write('WAVEfmt ', 8, 'latin1');
  bytes.writeUInt32LE(16, 16);
  bytes.writeUInt16LE(1, 20);
  bytes.writeUInt16LE(1, 22);
  bytes.writeUInt32LE(rate, 24);
  bytes.writeUInt32LE(rate * 2, 28);
  bytes.writeUInt16LE(2, 32);
  bytes.writeUInt16LE(16, 34);
  bytes.write('data', 36, 'latin1');
  bytes.writeUInt32LE(samples.length * 2, 40);
  samples.forEach((sample, i) => bytes.writeInt16LE(Math.round(sample * 32767), 44 + 2 * i));
  return bytes;
}

/** How long a sound lasts. */
export function secondsOf({ rate, samples }) {
  return samples.length / rate;
}

/**
 * Where sound begins and ends: the first and last 5 ms whose level is within 45 dB of the loudest.
 * @returns {{ from: number, to: number }} in samples, `to` exclusive.
 */
export function soundIn({ rate, samples }) {
  const step = Math.round(rate * 0.005);
  const levels = [];
  for (let at = 0; at < samples.length; at += step) {
    const window = samples.subarray(at, at + step);
    levels.push(Math.sqrt(window.reduce((sum, x) => sum + x * x, 0) / window.length));
  }
  const floor = Math.max(...levels) * 10 ** (-45 / 20);
  const from = levels.findIndex((level) => level > floor) * step;
  const to = Math.min((levels.findLastIndex((level) => level > floor) + 1) * step, samples.length);
  return { from, to };
}

/** The part between two samples, faded in and out over 4 ms so that no cut is heard. */
export function cut({ rate, samples }, { from, to }) {
  const fade = Math.round(rate * 0.004);
  const part = samples.slice(from, to);
  for (let i = 0; i < fade && i < part.length; i += 1) {
    part[i] *= i / fade;
    part[part.length - 1 - i] *= i / fade;
  }
  return part;
}
