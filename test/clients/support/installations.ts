import { rmSync } from 'node:fs';
import { startServer, type RunningServer } from '../../support/runningServer.js';
import { longShow } from './longShow.js';
import { oddShow } from './oddShow.js';
import { seedsFolder, type SeedsOf } from './seedsFolder.js';

/** Starts the real server on a show that a test made up. */
export async function startShow(seeds: SeedsOf): Promise<RunningServer> {
  const folder = seedsFolder(seeds);
  const server = await startServer({ SEEDS_DIR: folder });
  return {
    ...server,
    stop: async () => {
      const code = await server.stop();
      rmSync(folder, { recursive: true });
      return code;
    },
  };
}

/** A server for each kind of show: the real series, one with all that is rare, one with many episodes. */
export const INSTALLATIONS: Record<string, () => Promise<RunningServer>> = {
  'the series': () => startServer(),
  'a show with all that is rare': () => startShow(oddShow),
  'a show with many episodes': () => startShow(longShow),
};
