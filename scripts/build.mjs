// Compiles src/ into dist/: what Node runs, and what browsers load. `prepare` calls it after `npm ci`,
// so that commands work straight away.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import path from 'node:path';
import { buildBrowser } from './buildBrowser.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const stamp = path.join(root, 'dist', '.built');

function newestChange(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((newest, e) => Math.max(newest, statSync(path.join(e.parentPath, e.name)).mtimeMs), 0);
}

/** True when dist/ is missing or older than a source file. */
export function isStale() {
  if (!existsSync(stamp)) return true;
  return newestChange(path.join(root, 'src')) > statSync(stamp).mtimeMs;
}

/** Compiles; on failure prints what the compiler said and ends the process with code 1. */
export async function build() {
  const compiler = path.join(root, 'node_modules', 'typescript', 'bin', 'tsc');
  if (!existsSync(compiler)) {
    console.error('Cannot build: TypeScript is not installed. Run `npm ci --include=dev` first.');
    process.exit(1);
  }
  const result = spawnSync(
    process.execPath,
    [compiler, '-p', path.join(root, 'tsconfig.build.json')],
    {
      cwd: root,
      encoding: 'utf8',
    },
  );
  if (result.status !== 0) {
    console.error(`${result.stdout}${result.stderr}`.trim());
    process.exit(1);
  }
  await buildBrowser(root);
  // Written last, and by us: the compiler leaves its own stamp alone when only a style changed.
  writeFileSync(stamp, '');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await build();
