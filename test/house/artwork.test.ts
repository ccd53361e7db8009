import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';

const publicFolder = path.resolve(import.meta.dirname, '../../public');
const PNG_SIGNATURE = '89504e470d0a1a0a';
const RGB = 2;

/** What the header of a PNG says (PNG specification, 11.2.1). */
async function picture(name: string) {
  const bytes = await readFile(path.join(publicFolder, name));
  expect(bytes.subarray(0, 8).toString('hex')).toBe(PNG_SIGNATURE);
  return {
    width: bytes.readUInt32BE(16),
    height: bytes.readUInt32BE(20),
    bits: bytes.readUInt8(24),
    colours: bytes.readUInt8(25),
    bytes: bytes.length,
    hasTransparency: bytes.includes('tRNS'),
  };
}

describe('the artwork', () => {
  it('is what podcast apps ask for: 3000 × 3000 in RGB of 8 bits, opaque, under 512 kB', async () => {
    const { bytes, ...form } = await picture('artwork.png');
    expect(form).toEqual({
      width: 3000,
      height: 3000,
      bits: 8,
      colours: RGB,
      hasTransparency: false,
    });
    expect(bytes).toBeLessThan(512_000);
  });

  it('has a small form for pages, which need not load the large one', async () => {
    const { bytes, width, height, colours } = await picture('artwork-600.png');
    expect({ width, height, colours }).toEqual({ width: 600, height: 600, colours: RGB });
    expect(bytes).toBeLessThan(40_000);
  });
});
