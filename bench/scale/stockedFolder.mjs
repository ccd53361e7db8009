// A DATA_DIR that holds a library of so many episodes, as commands would have saved it.
import { readConfig } from '../../dist/config.js';
import { emptyDraft } from '../../dist/domain/draft.js';
import { UNNAMED_SHOW } from '../../dist/domain/show.js';
import { openLowdbStore } from '../../dist/store/lowdb/open.js';
import { openInstallation } from '../../dist/wiring.js';
import { shelf, show } from '../search/shelf.mjs';

/** So many episodes a commit: a library that grew would have more of them, one import has all. */
const TOGETHER = 100;

export const SEGMENTS = 60;
export const CHANGES = 20_000;

/** Episodes and catalogue as they are stored, and what questions are made of. */
export function stockOf(count) {
  const stock = shelf(count, CHANGES);
  const episodes = stock.episodes.map((episode) => ({
    ...emptyDraft(),
    ...episode,
    published: dayOf(episode.number),
    segments: episode.segments.map((segment) => ({ ...segment, related: [], refused: [] })),
  }));
  return { ...stock, episodes };
}

/** A day each, the newest in November 2026. */
function dayOf(number) {
  return new Date(Date.UTC(2020, 0, 1 + number)).toISOString().slice(0, 10);
}

export async function fill(folder, { episodes, changes }) {
  const store = await openLowdbStore({ folder, now: Date.now, random: Math.random });
  await store.transaction((transaction) => {
    transaction.put('show', { ...UNNAMED_SHOW, ...show(), title: 'Scale' });
    transaction.put('catalogue', { changes });
    return Promise.resolve();
  });
  for (let from = 0; from < episodes.length; from += TOGETHER) {
    await store.transaction((transaction) => {
      for (const episode of episodes.slice(from, from + TOGETHER)) {
        transaction.put(`episodes/${episode.number}`, episode);
      }
      return Promise.resolve();
    });
  }
  await store.close();
  await openOnce(folder);
}

/** A server was here before: the first one on a folder of unknown age backs all of it up. */
async function openOnce(folder) {
  const reading = readConfig({ DATA_DIR: folder, SEEDS_DIR: '' }, folder);
  const surroundings = { now: Date.now, random: Math.random };
  const { installation } = await openInstallation(reading.config, surroundings);
  await installation.store.close();
}
