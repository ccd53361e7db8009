import { describe, expect, it } from '@jest/globals';
import { createServer } from 'node:http';
import { serveMetrics } from '../../../src/serving/metrics/serveMetrics.js';

const site = { ready: () => ({ ok: true, problems: ['The disk is full.'] }) };
const options = { site, server: createServer(), names: { of: () => 'other' }, revision: () => 7 };

async function running(port: number | null) {
  const metrics = await serveMetrics({
    ...options,
    config: { metrics: port === null ? null : { host: '127.0.0.1', port } },
    more: () => [
      { name: 'runbook_cache_hits_total', help: 'Hits.', kind: 'counter', samples: [{ value: 3 }] },
    ],
  });
  if (!metrics.ok) throw new Error(metrics.message);
  return metrics;
}

describe('figures for Prometheus', () => {
  it('are given out at a port of their own: of requests, the installation, and the process', async () => {
    const { port, close } = await running(0);
    const answer = await fetch(`http://127.0.0.1:${port}/metrics`);
    const text = await answer.text();
    expect(answer.headers.get('content-type')).toContain('text/plain; version=0.0.4');
    for (const line of [
      'runbook_revision 7',
      'runbook_ready 1',
      'runbook_degraded 1',
      'runbook_open_connections 0',
      'runbook_cache_hits_total 3',
    ]) {
      expect(text).toContain(`\n${line}\n`);
    }
    expect(text).toMatch(/^nodejs_eventloop_lag_p99_seconds [\d.e-]+$/m);
    expect(text).toMatch(/^process_resident_memory_bytes \d+$/m);
    expect((await fetch(`http://127.0.0.1:${port}/`)).status).toBe(404);
    await close();
  });

  it('are nowhere, unless asked for', async () => {
    const { port, watchers } = await running(null);
    expect([port, watchers]).toEqual([null, []]);
  });

  it('say in one line that their port is taken', async () => {
    const { port, close } = await running(0);
    const second = await serveMetrics({
      ...options,
      config: { metrics: { host: '127.0.0.1', port: port ?? 0 } },
    });
    expect(second).toMatchObject({ ok: false });
    expect(second).toHaveProperty(
      'message',
      `Metrics: Port ${port} on 127.0.0.1 is taken: stop the other program, or set METRICS_PORT to another one.`,
    );
    await close();
  });
});
