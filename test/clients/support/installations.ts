import { startServer, type RunningServer } from '../../support/runningServer.js';
import { longShow } from './longShow.js';
import { oddShow } from './oddShow.js';
import { seedsFolder } from './seedsFolder.js';

/** A server for each kind of show: the real series, one with all that is rare, one with many episodes. */
export const INSTALLATIONS: Record<string, () => Promise<RunningServer>> = {
  'the series': () => startServer(),
  'a show with all that is rare': () => startServer({ SEEDS_DIR: seedsFolder(oddShow) }),
  'a show with many episodes': () => startServer({ SEEDS_DIR: seedsFolder(longShow) }),
};
