import { once } from 'node:events';
import { createServer, type AddressInfo, type Socket } from 'node:net';

export interface RawServer {
  /** Without a slash at its end. */
  address: string;
  /** Resolves when whoever asked has hung up. */
  hungUp: () => Promise<void>;
  close: () => Promise<void>;
}

/**
 * A server on this machine that answers each connection with these bytes, as no library would write
 * them, and leaves it open.
 */
export async function aRawServer(answer: string): Promise<RawServer> {
  const sockets: Socket[] = [];
  const server = createServer((socket) => {
    sockets.push(socket);
    socket.on('error', () => socket.destroy());
    socket.once('data', () => socket.write(answer));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    hungUp: async () => {
      for (const socket of sockets) if (!socket.closed) await once(socket, 'close');
    },
    close: async () => {
      const closed = once(server, 'close');
      server.close();
      for (const socket of sockets) socket.destroy();
      await closed;
    },
  };
}
