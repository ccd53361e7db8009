import { once } from 'node:events';
import {
  createServer,
  request as ask,
  type IncomingMessage,
  type OutgoingHttpHeaders,
  type RequestListener,
} from 'node:http';
import type { AddressInfo } from 'node:net';

/** An answer as it came over the wire, its coding not undone. */
export interface RawAnswer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: Buffer;
}

export interface Asking {
  method?: string;
  headers?: OutgoingHttpHeaders;
}

/** A server on this machine that can be asked; the test closes it. */
export async function answering(listener: RequestListener) {
  const server = createServer(listener).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const get = async (path: string, { method = 'GET', headers = {} }: Asking = {}) => {
    const host = 'companion.example';
    const asked = ask({ port, host: '127.0.0.1', path, method, headers: { host, ...headers } });
    const [message] = (await once(asked.end(), 'response')) as [IncomingMessage];
    const pieces: Buffer[] = [];
    for await (const piece of message) pieces.push(piece as Buffer);
    const answer: RawAnswer = {
      status: message.statusCode ?? 0,
      headers: message.headers,
      body: Buffer.concat(pieces),
    };
    return answer;
  };
  return {
    get,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** All of an answer but its date. */
export const withoutDate = ({ status, headers: { date: _, ...headers }, body }: RawAnswer) => ({
  status,
  headers,
  body: body.toString('base64'),
});
