import type { Watcher } from '../gate.js';
import type { Family, Sample } from './exposition.js';

/** Upper ends in seconds, from what comes from memory to what nobody waits for. */
const BUCKETS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** What is not one of these is counted as `other`, so that no caller can make up labels. */
const METHODS: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS', 'POST']);

interface Durations {
  buckets: number[];
  sum: number;
  count: number;
}

export interface RequestCounts {
  watch: Watcher;
  families: () => Family[];
}

/**
 * Counts requests and their durations by route.
 * @param routeOf the pattern that a path follows, one of a few: `/episodes/:number`
 * @param clock milliseconds since any moment
 */
export function requestCounts(
  routeOf: (path: string) => string,
  clock: () => number,
): RequestCounts {
  const counts = new Map<string, Sample & { value: number }>();
  const durations = new Map<string, Durations>();
  let underWay = 0;

  function note(method: string, route: string, status: number, seconds: number): void {
    const key = `${method} ${route} ${status}`;
    const labels = { method, route, status: String(status) };
    counts.set(key, { labels, value: (counts.get(key)?.value ?? 0) + 1 });
    const known = durations.get(route) ?? { buckets: BUCKETS.map(() => 0), sum: 0, count: 0 };
    const bucket = BUCKETS.findIndex((end) => seconds <= end);
    if (bucket !== -1) known.buckets[bucket] = (known.buckets[bucket] ?? 0) + 1;
    known.sum += seconds;
    known.count += 1;
    durations.set(route, known);
  }

  return {
    watch: (request, response, { path }) => {
      const began = clock();
      underWay += 1;
      response.once('close', () => {
        underWay -= 1;
        const method = METHODS.has(request.method ?? '') ? (request.method ?? '') : 'other';
        note(method, routeOf(path), response.statusCode, (clock() - began) / 1000);
      });
    },
    families: () => [
      {
        name: 'runbook_http_requests_total',
        help: 'Requests that were answered, by route, method and status.',
        kind: 'counter',
        samples: [...counts.values()],
      },
      {
        name: 'runbook_http_request_duration_seconds',
        help: 'How long answers took until they were sent, by route.',
        kind: 'histogram',
        samples: [...durations].flatMap(([route, known]) => histogram(route, known)),
      },
      {
        name: 'runbook_http_requests_under_way',
        help: 'Requests that are being answered.',
        kind: 'gauge',
        samples: [{ value: underWay }],
      },
    ],
  };
}

function histogram(route: string, { buckets, sum, count }: Durations): Sample[] {
  let upTo = 0;
  const steps = BUCKETS.map((end, index) => {
    upTo += buckets[index] ?? 0;
    return { suffix: '_bucket', labels: { route, le: String(end) }, value: upTo };
  });
  return [
    ...steps,
    { suffix: '_bucket', labels: { route, le: '+Inf' }, value: count },
    { suffix: '_sum', labels: { route }, value: sum },
    { suffix: '_count', labels: { route }, value: count },
  ];
}
