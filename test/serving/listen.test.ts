import { describe, expect, it } from '@jest/globals';
import { once } from 'node:events';
import { get, type IncomingMessage, type ServerResponse } from 'node:http';
import { listen, type Listening } from '../../src/serving/listen.js';

async function listening(): Promise<Extract<Listening, { ok: true }>> {
  const result = await listen('127.0.0.1', 0);
  if (!result.ok) throw new Error(result.message);
  return result;
}

describe('listening', () => {
  it('says when the port is taken, and when the host is not ours', async () => {
    const { port, close } = await listening();
    expect(await listen('127.0.0.1', port)).toEqual({
      ok: false,
      message: expect.stringContaining(`Port ${port} on 127.0.0.1 is taken`) as unknown,
    });
    expect(await listen('192.0.2.1', 0)).toEqual({
      ok: false,
      message: expect.stringContaining(
        'HOST 192.0.2.1 is not an address of this machine',
      ) as unknown,
    });
    await close({ graceMs: 1000 });
  });

  it('takes an address so long that the answer can say so in our words', async () => {
    const { server, port, close } = await listening();
    server.on('request', (request: IncomingMessage, response: ServerResponse) => {
      response.end(String(request.url?.length));
    });
    const statusOf = async (length: number) => {
      const request = get({ port, host: '127.0.0.1', path: `/${'q'.repeat(length)}` });
      const [response] = (await once(request, 'response')) as [IncomingMessage];
      response.resume();
      return response.statusCode;
    };
    expect(await statusOf(20_000)).toBe(200);
    expect(await statusOf(70_000)).toBe(431);
    await close({ graceMs: 1000 });
  });
});
