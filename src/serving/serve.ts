import path from 'node:path';
import { baseUrlOf, hubsOf, type Config } from '../config.js';
import { cardDrawer } from '../cards/drawing/cardDrawer.js';
import { cardFolder } from '../cards/drawing/cardFolder.js';
import { keptCards } from '../cards/drawing/keptCards.js';
import { mediaInventory } from '../media/mediaInventory.js';
import type { Surroundings } from '../surroundings.js';
import { gate, type Watcher } from '../gate/gate.js';
import { accessLog } from '../gate/accessLog.js';
import type { AccessLine } from '../gate/accessLog.js';
import { NO_PROXIES } from '../gate/trust.js';
import type { Log } from '../logging/log.js';
import { createApp } from '../web/app.js';
import { keptCounts } from '../web/keeping/counts.js';
import { routeNames } from '../web/routeNames.js';
import type { Site } from '../web/site.js';
import { spokenLines } from '../web/transcripts.js';
import { keptFigures } from './metrics/keptFigures.js';
import { openInstallation } from '../wiring.js';
import { localAddress, networkAddress } from './address.js';
import { announcePresence } from '../backup/presence.js';
import { assignGuid } from './assignGuid.js';
import { backUpDaily } from './dailyBackup.js';
import { findDamage } from './findDamage.js';
import { follow } from './follow.js';
import { listen } from './listen.js';
import { watchSaving } from './savingWatch.js';
import { serveMetrics } from './metrics/serveMetrics.js';
import { systemTimers, type Timers } from './timers.js';
import { announceFeeds } from './websub/announceFeeds.js';

/** Together less than the ten seconds after which a supervisor kills. */
const GRACE_MS = 6000;
/** By then a large library is read, and its search built. */
const FIRST_BACKUP_AFTER_MS = 20_000;
/** So long a proxy may take to see that it should send elsewhere; only waited when there is one. */
const DRAIN_MS = 2500;

const NOT_ANNOUNCED =
  'WEBSUB_HUBS is set, but BASE_URL is not: hubs cannot reach this machine as localhost, so that nothing is announced.';

export interface Running {
  /** One line for the one who started it. */
  greeting: string;
  port: number;
  /** Finishes what is under way, then closes the store. */
  stop: () => Promise<void>;
}

export type Start = { ok: true; running: Running } | { ok: false; message: string };

/**
 * Opens the installation and serves it.
 * @param log is told what goes wrong while it runs
 * @param access is told of each request, when the configuration asks for it
 * @returns the running server; or one line a fault that lies with the configuration or the machine
 */
export async function serve(
  config: Config,
  surroundings: Surroundings,
  log: Log,
  timers: Timers = systemTimers,
  access: (line: AccessLine) => void = () => undefined,
): Promise<Start> {
  const opening = await openInstallation(config, surroundings);
  if (!opening.ok) return opening;
  const { store, mediaFolder, notices } = opening.installation;
  for (const notice of notices) log(notice);
  const follower = await follow(store, surroundings.now, log, timers, (transcript) =>
    spokenLines(mediaFolder, transcript),
  );

  const listening = await listen(config.host, config.port);
  if (!listening.ok) {
    await follower.stop();
    await store.close();
    return listening;
  }
  const { server, port, close } = listening;
  let isStopping = false;
  // Some network disks know no sockets; then a restore cannot tell that a server runs.
  const leave = await announcePresence(config.dataDir, surroundings.random()).catch(
    (error: unknown) => {
      log('A restore will not notice that this server runs', error);
      return () => Promise.resolve();
    },
  );
  const saving = watchSaving(store, timers, log);
  const daily = backUpDaily(
    {
      ...surroundings,
      dataDir: config.dataDir,
      keep: config.backupsKept,
      firstAfterMs: FIRST_BACKUP_AFTER_MS,
      findDamage: () => findDamage(store, follower.damages()),
    },
    timers,
    log,
  );
  const inventory = mediaInventory(mediaFolder, surroundings.now);
  const { dataDir } = config;
  const drawer = cardDrawer();
  const site: Site = {
    card: keptCards(cardFolder(path.join(dataDir, 'cards')), drawer.draw, log),
    library: follower.library,
    changedAt: follower.changedAt,
    nextPublication: follower.nextPublication,
    hubs: hubsOf(config),
    files: () =>
      inventory.files(
        follower
          .library()
          .episodes()
          .map(({ episode }) => episode),
      ),
    baseUrl: baseUrlOf(config, port),
    mediaFolder,
    now: surroundings.now,
    isDamaged: (name) => follower.damages().some((damage) => damage.name === name),
    ready: () => {
      if (isStopping) return { ok: false, problems: ['It is being stopped.'] };
      const failure = follower.failure();
      const named = [
        ...follower
          .damages()
          .map(({ place, message }) => `${path.relative(dataDir, place)}: ${message}`),
        ...[saving.problem(), daily.problem()].filter((problem) => problem !== null),
      ];
      return failure === null
        ? { ok: true, problems: named }
        : { ok: false, problems: [failure, ...named] };
    },
  };
  const names = routeNames();
  const kept = keptCounts();
  const metrics = await serveMetrics({
    config,
    site,
    server,
    names,
    revision: follower.revision,
    more: () => keptFigures(kept),
  });
  if (!metrics.ok) {
    await close({ graceMs: 0, quietMs: 0 });
    await drawer.close();
    await follower.stop();
    await store.close();
    return metrics;
  }
  const watchers: Watcher[] = [...metrics.watchers];
  if (config.accessLog !== 'off') {
    watchers.push(accessLog(config.accessLog, access, () => performance.now()));
  }
  const { publicOrigin, trustedProxies, rateLimit } = config;
  const idPrefix = Math.floor(surroundings.random() * 36 ** 6).toString(36);
  const app = createApp({ ...site, log, names, keptCounts: kept });
  server.on('request', gate({ publicOrigin, trustedProxies, rateLimit, idPrefix, watchers }, app));
  server.on('error', (error) => {
    log('The listening socket reports a fault', error);
  });
  // Only now: a start that is refused must not fix for good what may have been a slip of the pen.
  const refusal = await assignGuid(store, config.publicOrigin);
  if (refusal !== null) log(`The show has no podcast:guid yet: ${refusal}`);
  await follower.look();
  if (config.hubs.length > 0 && site.hubs.length === 0) log(NOT_ANNOUNCED);
  const announcer = await announceFeeds({ ...surroundings, site, dataDir, timers, log });
  follower.whenChanged(announcer.changed);

  return {
    ok: true,
    running: {
      greeting: greetingOf(follower.library().show().title, config, port),
      port,
      stop: async () => {
        isStopping = true;
        await announcer.stop();
        await close({ graceMs: GRACE_MS, drainMs: trustedProxies === NO_PROXIES ? 0 : DRAIN_MS });
        await metrics.close();
        await drawer.close();
        await follower.stop();
        await saving.stop();
        await daily.stop();
        await store.close();
        await leave();
      },
    },
  };
}

function greetingOf(title: string, config: Config, port: number): string {
  const elsewhere = [
    networkAddress(config.host, port),
    config.publicOrigin === localAddress(config.host, port) ? null : config.publicOrigin,
  ].filter((address) => address !== null);
  const also = elsewhere.length === 0 ? '' : ` (elsewhere: ${elsewhere.join(', ')})`;
  return `${title} runs at ${localAddress(config.host, port)}${also}`;
}
