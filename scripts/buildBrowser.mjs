// Makes what browsers load: src/browser/entries and styles become files in dist/public.
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const IMPORT = /^@import '\.\/([\w-]+\.css)'(?: ([^;]+))?;$/gm;
const COMMENT = /\/\*[\s\S]*?\*\/\s*/g;

/** A stylesheet with its imports in their place. */
function inlined(file) {
  return readFileSync(file, 'utf8').replace(IMPORT, (_all, name, media) => {
    const text = inlined(path.join(path.dirname(file), name));
    return media === undefined ? text : `@media ${media} {\n${text}}\n`;
  });
}

/** Writes the style of each kind of page: those sheets that no other imports. */
function writeStyles(from, to) {
  const sheets = readdirSync(from).filter((name) => name.endsWith('.css'));
  const imported = new Set(
    sheets.flatMap((name) =>
      [...readFileSync(path.join(from, name), 'utf8').matchAll(IMPORT)].map((match) => match[1]),
    ),
  );
  mkdirSync(to, { recursive: true });
  for (const name of sheets.filter((sheet) => !imported.has(sheet))) {
    writeFileSync(path.join(to, name), inlined(path.join(from, name)).replace(COMMENT, ''));
  }
}

/**
 * Entries that are bundled by themselves: what they have in common with others would become chunks
 * that the pages of episodes, too, have to ask for one by one.
 */
const ALONE = ['upgrade.ts'];

/** Bundles every entry; what several share stands in chunks whose names follow from their content. */
async function writeScripts(from, to) {
  const entries = readdirSync(from).filter((name) => name.endsWith('.ts'));
  const together = entries.filter((name) => !ALONE.includes(name));
  for (const names of [together, ...ALONE.map((name) => [name])]) await bundle(from, to, names);
}

async function bundle(from, to, entries) {
  // Only here: without rolldown installed, the message of the compiler is the better one.
  const { rolldown } = await import('rolldown');
  const bundled = await rolldown({
    input: Object.fromEntries(
      entries.map((name) => [path.parse(name).name, path.join(from, name)]),
    ),
    platform: 'browser',
    resolve: { extensionAlias: { '.js': ['.ts', '.js'] } },
    onLog: (level, log) => {
      // A built-in of Node, or a name that nothing exports, would only fail in somebody's browser.
      if (level === 'warn') throw new Error(log.message);
    },
  });
  await bundled.write({
    dir: to,
    format: 'esm',
    minify: true,
    entryFileNames: '[name].js',
    chunkFileNames: 'chunk-[hash].js',
    // A request costs more than the lines of a chunk that a page does not need.
    codeSplitting: { groups: [{ name: 'shared', minShareCount: 3, test: /src/ }] },
  });
  await bundled.close();
}

/** @param root the package's folder */
export async function buildBrowser(root) {
  const source = path.join(root, 'src', 'browser');
  const target = path.join(root, 'dist', 'public');
  // Beside it first: a server that runs meanwhile never finds half of it.
  const fresh = `${target}-${process.pid}`;
  writeStyles(path.join(source, 'styles'), path.join(fresh, 'css'));
  await writeScripts(path.join(source, 'entries'), path.join(fresh, 'js'));
  rmSync(target, { recursive: true, force: true });
  renameSync(fresh, target);
}
