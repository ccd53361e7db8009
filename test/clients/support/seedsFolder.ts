import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Episode } from '../../../src/domain/episode.js';
import type { Show } from '../../../src/domain/show.js';
import { writeShow } from '../../../src/exchange/writeShow.js';
import { writeNotes } from '../../../src/notes/writeNotes.js';

export interface SeedsOf {
  show: Show;
  episodes: readonly Episode[];
  /** What lies in the media folder, by name. */
  media?: Readonly<Record<string, Uint8Array | string>>;
}

/** Writes a folder of seeds for `startServer({ SEEDS_DIR })`. */
export function seedsFolder({ show, episodes, media = {} }: SeedsOf): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'runbook-seeds-'));
  for (const name of ['episodes', 'media']) mkdirSync(path.join(folder, name));
  writeFileSync(path.join(folder, 'show.yaml'), writeShow(show));
  for (const episode of episodes) {
    writeFileSync(path.join(folder, 'episodes', `${episode.number}.md`), writeNotes(episode));
  }
  for (const [name, content] of Object.entries(media)) {
    writeFileSync(path.join(folder, 'media', name), content);
  }
  return folder;
}
