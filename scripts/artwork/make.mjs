// Draws the show's artwork into public/: `npm run artwork`. The same fonts and Chromium give the
// same bytes. Podcast apps ask for 3000 × 3000 pixels in RGB without transparency, and small files.
import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { cover } from './cover.mjs';

/** The file for feeds, and one that a page can show at up to 300 pixels, sharp on any screen. */
const SIZES = { 'artwork.png': 3000, 'artwork-600.png': 600 };

const publicFolder = path.resolve(import.meta.dirname, '../../public');
const typeface = await readFile(
  path.join(publicFolder, 'fonts/ibm-plex-sans-latin-wght-normal.woff2'),
);
const drawing = cover(`data:font/woff2;base64,${typeface.toString('base64')}`);

const folder = await mkdtemp(path.join(tmpdir(), 'artwork-'));
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--force-color-profile=srgb', '--no-first-run'],
});
try {
  for (const [name, side] of Object.entries(SIZES)) {
    const drawn = path.join(folder, name);
    await draw(drawn, side);
    reduce(drawn, path.join(publicFolder, name));
    console.log(`public/${name}: ${side} × ${side}`);
  }
} finally {
  await browser.close();
  await rm(folder, { recursive: true });
}

async function draw(file, side) {
  const page = await browser.newPage({ viewport: { width: side, height: side } });
  await page.setContent(`<!doctype html><style>body{margin:0}svg{display:block}</style>${drawing}`);
  await page.evaluate('document.fonts.ready');
  await page.screenshot({ path: file });
  await page.close();
}

// Without the browser's metadata, as RGB of 8 bits, and packed as tightly as PNG goes.
function reduce(from, to) {
  const { status, stderr, error } = spawnSync(
    process.env.FFMPEG ?? 'ffmpeg',
    [
      ...['-v', 'error', '-y', '-i', from, '-map_metadata', '-1', '-bitexact'],
      ...['-pix_fmt', 'rgb24', '-pred', 'mixed', '-compression_level', '9', '-frames:v', '1', to],
    ],
    { encoding: 'utf8' },
  );
  if (error) throw new Error('ffmpeg cannot be run: is it installed?', { cause: error });
  if (status !== 0) throw new Error(stderr);
}
