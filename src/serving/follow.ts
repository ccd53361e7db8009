import { isNativeError } from 'node:util/types';
import { createLibrary } from '../library/createLibrary.js';
import type { Library } from '../library/entries.js';
import type { Damage, Store } from '../store/port.js';
import { DamageWatch } from './damageWatch.js';
import { transcriptHearing, type SpokenIn } from './hearTranscripts.js';
import { systemTimers, type Timers } from './timers.js';

const LOOK_EVERY_MS = 250;
/** So long the search is made ready at a time: requests are answered in between. */
const SEARCH_SLICE_MS = 10;

export interface Follower {
  /** What readers may see now. */
  library: () => Library;
  /**
   * Milliseconds since 1970: when what readers may see last changed, as far as this process knows;
   * its start at least. Never goes back, not even with the clock.
   */
  changedAt: () => number;
  /** Milliseconds since 1970: when the next scheduled episode comes out; null when none waits. */
  nextPublication: () => number | null;
  /** Has this told whenever what readers may see has changed from now on. */
  whenChanged: (tell: () => void) => void;
  /** The store's revision, up to which readers see what was saved. */
  revision: () => number;
  /** Why the store cannot be read at the moment; null when it can. */
  failure: () => string | null;
  /** What cannot be served, while everything else is. */
  damages: () => readonly Damage[];
  /** Looks at once, besides the regular looks. */
  look: () => Promise<void>;
  /** Ends the regular looks and waits for one under way. */
  stop: () => Promise<void>;
}

/**
 * Builds the read model and keeps it up with what this process or another saves, and with episodes
 * whose scheduled moment comes. The search is made ready in between. The timer does not keep the process alive.
 * @param log is told once when the store cannot be read or a document cannot be served, and once when
 * it can again
 * @param spokenIn reads a transcript for the search
 */
export async function follow(
  store: Store,
  now: () => number,
  log: (message: string) => void,
  timers: Timers = systemTimers,
  spokenIn: SpokenIn = () => Promise.resolve(null),
): Promise<Follower> {
  const damages = new DamageWatch(store, log);
  // One answer holds everything as of one revision; lists asked for one by one might not fit together.
  const start = await store.changesSince(0);
  const documents = start.changes.flatMap(({ after }) => (after === null ? [] : [after]));
  let changedAt = now();
  const library = createLibrary(documents, changedAt);
  const hearNew = transcriptHearing(library, spokenIn);
  let hearing: Promise<void> = Promise.resolve();
  const listeners: (() => void)[] = [];
  let revision = start.revision;
  await damages.look();
  let failure: string | null = null;
  let underWay: Promise<void> = Promise.resolve();
  let forgetNextLook = () => {};
  let stopped = false;
  let isPreparing = false;
  /** Every answer asks for it: found out anew only when something was taken in. */
  let awaited: number | null | undefined;

  function nextPublication(): number | null {
    if (awaited === undefined) awaited = library.nextPublication(0);
    return awaited === null ? null : Math.max(now(), awaited);
  }

  function prepareSearch(): void {
    if (isPreparing) return;
    isPreparing = true;
    setImmediate(() => {
      isPreparing = false;
      try {
        if (stopped) return;
        const edition = library.edition();
        const end = performance.now() + SEARCH_SLICE_MS;
        if (library.prepareSearch(() => performance.now() >= end)) prepareSearch();
        // Searches that were answered in between did not know all of it.
        else if (library.edition() !== edition) tellAll();
      } catch (error) {
        // Nobody asked for this: whoever searches will be told, and everything else is served.
        log(`The search could not be made ready: ${textOf(error)}`);
      }
    }).unref();
  }

  function hear(): void {
    hearing = hearNew()
      .then(prepareSearch)
      .catch((error: unknown) => {
        log(`A transcript could not be taken into the search: ${textOf(error)}`);
      });
  }

  function noteChange(isForReaders: boolean): void {
    awaited = undefined;
    if (!isForReaders) return;
    changedAt = Math.max(changedAt, now());
    hear();
    tellAll();
  }

  function tellAll(): void {
    for (const tell of listeners) tell();
  }

  async function catchUp(): Promise<void> {
    try {
      const news = await store.changesSince(revision);
      const isNew = news.revision !== revision;
      if (news.changes.length > 0) noteChange(library.apply(news.changes, now()));
      revision = news.revision;
      if (isNew || damages.known().length > 0) {
        // A file that was put back in its place is no change since any revision: read everything.
        if (await damages.look()) {
          noteChange(library.apply((await store.changesSince(0)).changes, now()));
        }
      }
      const next = library.nextPublication(now());
      if (next !== null && next <= now()) noteChange(library.refresh(now()));
      prepareSearch();
      if (failure !== null) log('The store can be read again.');
      failure = null;
    } catch (error) {
      const message = textOf(error);
      if (failure === null)
        log(`The store cannot be read, readers see what was there before: ${message}`);
      failure = message;
    }
  }

  function look(): Promise<void> {
    underWay = underWay.then(catchUp);
    return underWay;
  }

  function lookAgainLater(): void {
    if (stopped) return;
    forgetNextLook = timers.after(LOOK_EVERY_MS, () => void look().then(lookAgainLater));
  }

  prepareSearch();
  hear();
  lookAgainLater();
  return {
    library: () => library,
    changedAt: () => changedAt,
    nextPublication,
    whenChanged: (tell) => listeners.push(tell),
    revision: () => revision,
    failure: () => failure,
    damages: () => damages.known(),
    look,
    stop: async () => {
      stopped = true;
      forgetNextLook();
      await underWay;
      await hearing;
    },
  };
}

function textOf(error: unknown): string {
  return isNativeError(error) ? error.message : String(error);
}
