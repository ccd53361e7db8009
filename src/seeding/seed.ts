import { stat } from 'node:fs/promises';
import path from 'node:path';
import { UNNAMED_SHOW } from '../domain/show.js';
import type { Store, Transaction } from '../store/port.js';
import { copyMedia } from './copyMedia.js';
import type { Seeds } from './readSeeds.js';

export interface SeedingOptions {
  /** Null for a bare start. */
  seedsFolder: string | null;
  /** DATA_DIR/media. */
  mediaFolder: string;
  /** From 0 up to 1. */
  random: () => number;
}

export type Seeding = { ok: true } | { ok: false; message: string };

/**
 * Fills a store that was never saved to from the folder of seeds, in one transaction; at a bare
 * start with an unnamed show alone. When two processes do so at once, one of them fills it.
 * @returns what is wrong with the seeds, one line an error; the store is then left empty
 */
export async function seed(store: Store, options: SeedingOptions): Promise<Seeding> {
  const { seedsFolder, mediaFolder, random } = options;
  if ((await store.revision()) > 0) return { ok: true };
  if (seedsFolder === null) {
    // Recorded by a first commit: else the next command without the variable would plant the seeds.
    await fillOnce(store, (transaction) => {
      transaction.put('show', UNNAMED_SHOW);
    });
    return { ok: true };
  }
  const folder = await stat(seedsFolder).catch(() => null);
  if (!folder?.isDirectory()) {
    const message = `SEEDS_DIR ${seedsFolder} is not a folder: name one, or set SEEDS_DIR to nothing for a bare start.`;
    return { ok: false, message };
  }
  // Readers of every format, which no later start needs.
  const { readSeeds } = await import('./readSeeds.js');
  const reading = await readSeeds(seedsFolder);
  if (!reading.ok) {
    const lines = [
      `The seeds in ${seedsFolder} have errors; nothing was saved:`,
      ...reading.errors,
    ];
    return { ok: false, message: lines.join('\n') };
  }
  await copyMedia(path.join(seedsFolder, 'media'), mediaFolder, random);
  await fillOnce(store, (transaction) => {
    plant(reading.seeds, transaction);
  });
  return { ok: true };
}

/** Another process may have been faster since the revision was looked at. */
async function fillOnce(store: Store, fill: (transaction: Transaction) => void): Promise<void> {
  await store.transaction(async (transaction) => {
    if (await isEmpty(transaction)) fill(transaction);
  });
}

async function isEmpty(transaction: Transaction): Promise<boolean> {
  const lists = await Promise.all([
    transaction.list('show'),
    transaction.list('catalogue'),
    transaction.list('episodes'),
    transaction.list('articles'),
  ]);
  return lists.every((list) => list.length === 0);
}

function plant({ show, catalogue, episodes, articles }: Seeds, transaction: Transaction): void {
  transaction.put('show', show);
  transaction.put('catalogue', catalogue);
  for (const episode of episodes) transaction.put(`episodes/${episode.number}`, episode);
  for (const article of articles) transaction.put(`articles/${article.slug}`, article);
}
