import type { Server } from 'node:http';
import type { Config } from '../../config.js';
import type { Watcher } from '../../gate/gate.js';
import { exposition, EXPOSITION_TYPE, type Family } from '../../gate/metrics/exposition.js';
import { processFigures } from '../../gate/metrics/processFigures.js';
import { requestCounts } from '../../gate/metrics/requestCounts.js';
import type { RouteNames } from '../../web/routeNames.js';
import type { Site } from '../../web/site.js';
import { listen } from '../listen.js';
import { siteFigures } from './siteFigures.js';

export interface MetricsOptions {
  config: Pick<Config, 'metrics'>;
  site: Pick<Site, 'ready'>;
  /** The server whose connections are counted. */
  server: Server;
  names: Pick<RouteNames, 'of'>;
  /** The store's revision that readers see. */
  revision: () => number;
  /** More figures, asked for each time. */
  more?: () => readonly Family[];
}

export type Metrics =
  | {
      ok: true;
      /** To be told of every request. */
      watchers: readonly Watcher[];
      /** Null when no figures are given out. */
      port: number | null;
      close: () => Promise<void>;
    }
  | { ok: false; message: string };

const NONE: Metrics = { ok: true, watchers: [], port: null, close: () => Promise.resolve() };

/**
 * Gives out figures for Prometheus at `/metrics`, when METRICS_PORT is set: on a port of their own, so that a
 * proxy in front of the pages never shows them to the public.
 */
export async function serveMetrics(options: MetricsOptions): Promise<Metrics> {
  const { metrics } = options.config;
  if (metrics === null) return NONE;
  const listening = await listen(metrics.host, metrics.port);
  if (!listening.ok) {
    const message = listening.message.replace(/\b(PORT|HOST)\b/g, 'METRICS_$1');
    return { ok: false, message: `Metrics: ${message}` };
  }
  const counts = requestCounts(options.names.of, () => performance.now());
  const figures = processFigures();
  const connections = () =>
    new Promise<number>((resolve) => {
      options.server.getConnections((_error, count) => {
        resolve(count);
      });
    });
  listening.server.on('request', (request, response) => {
    if (request.url !== '/metrics') {
      response.writeHead(404, { 'Content-Type': 'text/plain' }).end('Only /metrics is here.\n');
      return;
    }
    void connections().then((open) => {
      const families = [
        ...counts.families(),
        ...siteFigures(options.site.ready(), options.revision(), open),
        ...(options.more?.() ?? []),
        ...figures.families(),
      ];
      response.writeHead(200, { 'Content-Type': EXPOSITION_TYPE, 'Cache-Control': 'no-store' });
      response.end(exposition(families));
    });
  });
  return {
    ok: true,
    watchers: [counts.watch],
    port: listening.port,
    close: async () => {
      figures.stop();
      await listening.close({ graceMs: 500, quietMs: 50 });
    },
  };
}
