// Asks Lighthouse 12 about the telling pages, on a phone and a desk: `npm run lighthouse [PATH...]`.
// It needs the system's Chromium (CHROME_PATH names another) and fetches Lighthouse by npx, so that
// `npm ci` stays light. Ends with code 1 when a score is under 95.
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const LIGHTHOUSE = 'lighthouse@12.8.2';
const LEAST = 95;
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'];
const FLAGS =
  '--headless=new --no-sandbox --disable-gpu --disable-quic --disable-background-networking --disable-component-update';
const PATHS = ['/', '/episodes/0', '/episodes/0?t=0:43', '/episodes/17', '/versions/2.210'];

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = mkdtempSync(path.join(tmpdir(), 'lighthouse-'));
const given = process.argv.slice(2);

const server = spawn(process.execPath, ['scripts/run.mjs', 'server.js'], {
  cwd: root,
  env: { ...process.env, BASE_URL: undefined, PORT: '0', DATA_DIR: path.join(folder, 'data') },
  stdio: ['ignore', 'pipe', 'inherit'],
});
const base = await new Promise((resolve) => {
  server.stdout.on('data', (text) => resolve(/https?:\/\/\S+/.exec(String(text))[0]));
});

/** The four scores of a page, from 0 to 100. */
function scoresOf(address, form) {
  const report = path.join(folder, 'report.json');
  const run = spawnSync(
    'npx',
    [
      '-y',
      LIGHTHOUSE,
      address,
      ...['--quiet', '--output=json', `--output-path=${report}`, `--chrome-flags=${FLAGS}`],
      `--only-categories=${CATEGORIES.join(',')}`,
      ...(form === 'desktop' ? ['--preset=desktop'] : []),
    ],
    {
      env: { ...process.env, CHROME_PATH: process.env.CHROME_PATH ?? '/usr/bin/chromium' },
      encoding: 'utf8',
      shell: process.platform === 'win32',
    },
  );
  if (run.status !== 0) throw new Error(run.stderr);
  const { categories } = JSON.parse(readFileSync(report, 'utf8'));
  return CATEGORIES.map((name) => Math.round((categories[name].score ?? 0) * 100));
}

let isGood = true;
try {
  console.log(['page'.padEnd(30), 'form'.padEnd(8), ...CATEGORIES].join('  '));
  for (const page of given.length > 0 ? given : PATHS) {
    for (const form of ['mobile', 'desktop']) {
      const scores = scoresOf(new URL(page, base).href, form);
      isGood &&= scores.every((score) => score >= LEAST);
      const columns = scores.map((score, i) => String(score).padStart(CATEGORIES[i].length));
      console.log([page.padEnd(30), form.padEnd(8), ...columns].join('  '));
    }
  }
} finally {
  server.kill('SIGTERM');
  rmSync(folder, { recursive: true, force: true });
}
process.exitCode = isGood ? 0 : 1;
