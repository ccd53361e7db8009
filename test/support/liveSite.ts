import { afterEach } from '@jest/globals';
import type { RequestListener } from 'node:http';
import type { Episode } from '../../src/domain/episode.js';
import { createLibrary, type LiveLibrary } from '../../src/library/createLibrary.js';
import type { AppOptions } from '../../src/web/app.js';
import { keptCounts } from '../../src/web/keeping/counts.js';
import { NOW } from './aLibrary.js';
import { aSite, aTour } from './aSite.js';
import { aShow } from './builders.js';
import { answering } from './rawAnswers.js';

const open: { close: () => void }[] = [];
afterEach(() => {
  for (const server of open.splice(0)) server.close();
});

/** Asks a listener as clients do, until the test is over. */
export async function serving(listener: RequestListener) {
  const server = await answering(listener);
  open.push(server);
  return server.get;
}

/** A site that may change under the feet of its readers. */
export async function aLiveSite(over: Partial<AppOptions> = {}, episodes: Episode[] = [aTour()]) {
  const savedAt = '2026-04-01T10:00:00.000Z';
  const clock = { now: NOW, changedAt: NOW - 60_000 };
  const documents = episodes.map((value) => ({ name: `episodes/${value.number}`, value, savedAt }));
  const show = { name: 'show', value: aShow(), savedAt };
  const library: LiveLibrary = createLibrary([show, ...documents], NOW);
  const counts = keptCounts();
  const site = await aSite(library, {
    now: () => clock.now,
    changedAt: () => clock.changedAt,
    nextPublication: () => library.nextPublication(clock.now),
    keptCounts: counts,
    ...over,
  });
  const save = (value: Episode) => {
    library.apply(
      [
        {
          name: `episodes/${value.number}`,
          after: { name: `episodes/${value.number}`, value, savedAt },
        },
      ],
      clock.now,
    );
    clock.changedAt = clock.now;
  };
  return { ...site, get: await serving(site.app), counts, clock, library, save };
}
