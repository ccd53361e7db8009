import type { Surroundings } from '../../surroundings.js';
import { faultOf } from '../../faults/systemFault.js';
import type { Timers } from '../timers.js';
import { readAnnounced, writeAnnounced, type Announced } from './announced.js';
import { Hub, type Ping } from './hub.js';

/** So long nothing may change before hubs are told: many saves in a row are one change. */
const QUIET_MS = 2000;
/** Readers do not wait for a producer who never rests. */
const LONGEST_QUIET_MS = 20_000;

export interface AnnouncerOptions extends Surroundings {
  /** Absolute addresses. */
  hubs: readonly string[];
  /** Where to keep what was announced. */
  file: string;
  /** What every feed says now: topic → digest. */
  topics: () => Promise<ReadonlyMap<string, string>>;
  ping: Ping;
  timers: Timers;
  log: (message: string, error?: unknown) => void;
}

export interface Announcer {
  /** To be called whenever a feed may have changed. Returns at once. */
  changed: () => void;
  /** Drops what is under way: the next start takes it up. */
  stop: () => Promise<void>;
}

/**
 * Keeps hubs told of what the feeds say. What they were told before the last stop is known; what
 * is new since then is announced soon after the start, and nothing when nothing is.
 */
export async function startAnnouncer(options: AnnouncerOptions): Promise<Announcer> {
  const { file, topics, timers, log } = options;
  const { announced: before, problem } = await readAnnounced(file);
  if (problem !== null) log(`WebSub: ${problem}`);
  const announced: Announced = new Map();
  for (const hub of options.hubs) announced.set(hub, before.get(hub) ?? new Map<string, string>());
  const hubs = [...announced].map(
    ([address, told]) => new Hub({ ...options, address, told, save: () => void save() }),
  );
  let saving = Promise.resolve();
  let cannotSave = false;
  let looking = Promise.resolve();
  let stopped = false;
  let forgetQuiet: (() => void) | null = null;
  let forgetLongest: (() => void) | null = null;

  function save(): Promise<void> {
    saving = saving
      .then(() => writeAnnounced(file, announced))
      .then(
        () => {
          cannotSave = false;
        },
        (error: unknown) => {
          if (!cannotSave) log(`WebSub: ${file} cannot be written: ${faultOf(error)}.`);
          cannotSave = true;
        },
      );
    return saving;
  }

  async function look(): Promise<void> {
    try {
      const saying = await topics();
      if (!stopped) for (const hub of hubs) hub.tell(saying);
    } catch (error) {
      log('WebSub: the feeds could not be read, so that nobody is told', error);
    }
  }

  function isQuiet(): void {
    forgetWaits();
    looking = looking.then(look);
  }

  function forgetWaits(): void {
    forgetQuiet?.();
    forgetLongest?.();
    forgetQuiet = forgetLongest = null;
  }

  function changed(): void {
    if (stopped) return;
    forgetQuiet?.();
    forgetQuiet = timers.after(QUIET_MS, isQuiet);
    forgetLongest ??= timers.after(LONGEST_QUIET_MS, isQuiet);
  }

  changed();
  return {
    changed,
    stop: async () => {
      stopped = true;
      forgetWaits();
      for (const hub of hubs) hub.stop();
      await saving;
    },
  };
}
