import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { Family } from './exposition.js';

const NANO = 1e9;

/** The process as Prometheus's client libraries name its figures, so that common dashboards read them. */
export interface ProcessFigures {
  /** The event loop's delays are those since this was last asked. */
  families: () => Family[];
  stop: () => void;
}

export function processFigures(): ProcessFigures {
  const startedAt = Date.now() / 1000 - process.uptime();
  const delays = monitorEventLoopDelay({ resolution: 10 });
  delays.enable();
  const gauge = (name: string, help: string, value: number): Family => ({
    name,
    help,
    kind: 'gauge',
    samples: [{ value }],
  });
  return {
    families: () => {
      const { user, system } = process.cpuUsage();
      const { rss, heapUsed } = process.memoryUsage();
      const families: Family[] = [
        {
          name: 'process_cpu_seconds_total',
          help: 'CPU time, of user and system.',
          kind: 'counter',
          samples: [{ value: (user + system) / 1e6 }],
        },
        gauge('process_start_time_seconds', 'When the process began, since 1970.', startedAt),
        gauge('process_resident_memory_bytes', 'Resident memory.', rss),
        gauge('nodejs_heap_size_used_bytes', 'Heap in use.', heapUsed),
        gauge(
          'nodejs_eventloop_lag_p50_seconds',
          'Event loop delay, median since last asked.',
          seconds(delays.percentile(50)),
        ),
        gauge(
          'nodejs_eventloop_lag_p99_seconds',
          'Event loop delay, 99th percentile since last asked.',
          seconds(delays.percentile(99)),
        ),
        gauge(
          'nodejs_eventloop_lag_max_seconds',
          'Event loop delay, longest since last asked.',
          seconds(delays.max),
        ),
      ];
      delays.reset();
      return families;
    },
    stop: () => {
      delays.disable();
    },
  };
}

// Before its first measurement the histogram names an impossible value.
function seconds(nanoseconds: number): number {
  return nanoseconds < 1e13 ? nanoseconds / NANO : 0;
}
