import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { codeOf } from '../faults/systemFault.js';
import { mayHold, SINGLE_FILES } from './archiveFormat.js';

/**
 * The files of an installation that a backup holds, as paths under DATA_DIR with `/` between. While
 * commands and the server save, a file can be superseded and deleted before it is read. It only ever is
 * when a newer commit stands there, so commits are listed again until there is no newer one: the
 * last listing is a revision that is whole.
 * @param over.media whether media are wanted
 */
export async function* snapshot(dataDir: string, over: { media: boolean }): AsyncGenerator<string> {
  let last = '';
  for (;;) {
    const fresh = (await namesIn(path.join(dataDir, 'commits')))
      .filter((name) => /^\d{10}$/.test(name) && name > last)
      .sort();
    if (fresh.length === 0) break;
    for (const commit of fresh) {
      for (const name of await namesIn(path.join(dataDir, 'commits', commit))) {
        const file = `commits/${commit}/${name}`;
        if (mayHold(file)) yield file;
      }
      last = commit;
    }
  }
  yield* SINGLE_FILES;
  if (over.media) yield* filesUnder(dataDir, 'media');
}

async function* filesUnder(dataDir: string, folder: string): AsyncGenerator<string> {
  const entries = await readdir(path.join(dataDir, folder), { withFileTypes: true }).catch(none);
  for (const entry of entries) {
    const place = `${folder}/${entry.name}`;
    // Half-copied files begin with a dot; links may lead out of the installation.
    if (!mayHold(place)) continue;
    if (entry.isDirectory()) yield* filesUnder(dataDir, place);
    else if (entry.isFile()) yield place;
  }
}

function namesIn(folder: string): Promise<string[]> {
  return readdir(folder).catch(none);
}

function none(error: unknown): [] {
  if (['ENOENT', 'ENOTDIR'].includes(codeOf(error) ?? '')) return [];
  throw error;
}
