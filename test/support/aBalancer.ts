import { once } from 'node:events';
import { Agent, createServer, request, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

const LOOK_EVERY_MS = 200;

export interface Balancer {
  address: string;
  close: () => void;
}

/**
 * A proxy as they stand in front of servers: it keeps its connections to them, asks each `/readyz` now and
 * then, sends to those that are ready in turn, and never asks twice: what fails there fails for the reader.
 */
export async function aBalancer(upstreams: readonly string[]): Promise<Balancer> {
  const agent = new Agent({ keepAlive: true });
  const ready = new Set(upstreams);
  const look = setInterval(() => {
    for (const upstream of upstreams) {
      fetch(`${upstream}/readyz`).then(
        ({ ok }) => (ok ? ready.add(upstream) : ready.delete(upstream)),
        () => ready.delete(upstream),
      );
    }
  }, LOOK_EVERY_MS);

  let turn = 0;
  const server = createServer((asked, response) => {
    turn += 1;
    const upstream = [...ready][turn % ready.size];
    const failed = () => response.writeHead(502).end();
    if (upstream === undefined) {
      failed();
      return;
    }
    const headers = { 'x-forwarded-for': '203.0.113.9' };
    request(`${upstream}${asked.url ?? '/'}`, { agent, headers }, (answer: IncomingMessage) => {
      response.writeHead(answer.statusCode ?? 502, {
        'content-type': answer.headers['content-type'],
      });
      answer.on('error', () => response.destroy());
      answer.pipe(response);
    })
      .on('error', failed)
      .end();
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => {
      clearInterval(look);
      server.closeAllConnections();
      server.close();
      agent.destroy();
    },
  };
}
