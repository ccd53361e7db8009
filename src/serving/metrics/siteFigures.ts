import type { Family } from '../../gate/metrics/exposition.js';
import type { Readiness } from '../../web/site.js';

/**
 * What the installation says of itself.
 * @param revision the store's, that readers see
 * @param connections that are open
 */
export function siteFigures(ready: Readiness, revision: number, connections: number): Family[] {
  const gauge = (name: string, help: string, value: number): Family => ({
    name,
    help,
    kind: 'gauge',
    samples: [{ value }],
  });
  return [
    gauge('runbook_ready', '1 when requests can be answered.', ready.ok ? 1 : 0),
    gauge(
      'runbook_degraded',
      '1 when something is wrong, which /readyz names.',
      ready.problems.length > 0 ? 1 : 0,
    ),
    gauge('runbook_revision', 'The revision of the store that readers see.', revision),
    gauge('runbook_open_connections', 'Connections that readers and proxies hold.', connections),
  ];
}
