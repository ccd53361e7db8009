import { describe, expect, it } from '@jest/globals';
import { EventEmitter } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { exposition } from '../../../src/gate/metrics/exposition.js';
import { requestCounts } from '../../../src/gate/metrics/requestCounts.js';

describe('counted requests', () => {
  it('are told by route, method and status, with how long they took', () => {
    let now = 0;
    const counts = requestCounts(
      (path) => (path === '/a' ? '/:x' : 'other'),
      () => now,
    );
    const ask = (method: string, path: string, statusCode: number, ms: number) => {
      const response = Object.assign(new EventEmitter(), { statusCode });
      const arrival = { id: '1', reader: '', path };
      counts.watch(
        { method } as unknown as IncomingMessage,
        response as unknown as ServerResponse,
        arrival,
      );
      now += ms;
      response.emit('close');
    };
    ask('GET', '/a', 200, 3);
    ask('GET', '/a', 200, 20_000);
    ask('HACK', '/made-up', 405, 1);
    const text = exposition(counts.families());
    expect(text).toContain(
      'runbook_http_requests_total{method="GET",route="/:x",status="200"} 2\n',
    );
    expect(text).toContain(
      'runbook_http_requests_total{method="other",route="other",status="405"} 1\n',
    );
    expect(text).toContain('_bucket{route="/:x",le="0.0025"} 0\n');
    expect(text).toContain('_bucket{route="/:x",le="0.005"} 1\n');
    expect(text).toContain('_bucket{route="/:x",le="10"} 1\n');
    expect(text).toContain('_bucket{route="/:x",le="+Inf"} 2\n');
    expect(text).toContain('runbook_http_request_duration_seconds_count{route="/:x"} 2\n');
    expect(text).toContain('runbook_http_requests_under_way 0\n');
  });
});
