import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach } from '@jest/globals';
import type { Store } from '../../src/store/port.js';
import { anEpisode } from './builders.js';
import { openStore, saveIn, temporaryFolders } from './stores.js';

export const saveEpisode = (store: Store, number: number, title: string) =>
  saveIn(store, (transaction) => {
    transaction.put(`episodes/${number}`, anEpisode({ number, title }));
  });

/** A folder for each test of a file, saved to three times: episode 1 old and new, then episode 2. */
export function savedFolder() {
  const folders = temporaryFolders();
  const saved = {
    folder: '',
    /** Where a file of a commit lies. */
    place: (revision: number, file: string) =>
      path.join(saved.folder, 'commits', String(revision).padStart(10, '0'), file),
  };
  beforeEach(async () => {
    saved.folder = folders.make();
    const store = await openStore(saved.folder);
    await saveEpisode(store, 1, 'Old');
    await saveEpisode(store, 1, 'New');
    await saveEpisode(store, 2, 'Other');
    await store.close();
  });
  afterEach(folders.clear);
  return saved;
}

/** Changes what a file of JSON holds, behind the store's back. */
export function edit(file: string, change: (content: Record<string, unknown>) => void): void {
  const content = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
  change(content);
  writeFileSync(file, JSON.stringify(content));
}
