import { once } from 'node:events';
import { createServer, request, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a client asked and what it was answered. */
export interface Exchange {
  method: string;
  path: string;
  asked: IncomingHttpHeaders;
  status: number;
  answered: IncomingHttpHeaders;
  /** Bytes of the body, as sent. */
  bytes: number;
}

export interface RecordingProxy {
  /** Its address, without a slash at the end. */
  address: string;
  exchanges: Exchange[];
  stop: () => Promise<void>;
}

/** Stands in front of a server and takes down what clients ask of it; it changes nothing. */
export async function recordingProxy(target: string): Promise<RecordingProxy> {
  const exchanges: Exchange[] = [];
  const proxy = createServer((asked, answer) => {
    const { method = 'GET', url = '/', headers } = asked;
    const passedOn = request(new URL(url, target), { method, headers }, (answered) => {
      const { statusCode: status = 0 } = answered;
      const exchange = { method, path: url, asked: headers, status, bytes: 0 };
      exchanges.push(Object.assign(exchange, { answered: answered.headers }));
      answer.writeHead(status, answered.rawHeaders);
      answered.on('data', (chunk: Buffer) => (exchange.bytes += chunk.length));
      answered.pipe(answer);
    });
    passedOn.on('error', () => answer.destroy());
    asked.pipe(passedOn);
  });
  proxy.listen(0, '127.0.0.1');
  await once(proxy, 'listening');
  return {
    address: `http://localhost:${(proxy.address() as AddressInfo).port}`,
    exchanges,
    stop: async () => {
      proxy.close();
      proxy.closeAllConnections();
      await once(proxy, 'close');
    },
  };
}
