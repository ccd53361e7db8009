import { describe, expect, it } from '@jest/globals';
import { once } from 'node:events';
import { Agent, get, type IncomingMessage, type ServerResponse } from 'node:http';
import { closeServer, listen, type Listening } from '../../src/serving/listen.js';

async function listening(): Promise<Extract<Listening, { ok: true }>> {
  const result = await listen('127.0.0.1', 0);
  if (!result.ok) throw new Error(result.message);
  return result;
}

describe('listening', () => {
  it('says when the port is taken, and when the host is not ours', async () => {
    const { server, port } = await listening();
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
    await closeServer(server, 1000);
  });

  it('finishes an answer that is under way, although its connection is kept alive', async () => {
    const { server, port } = await listening();
    const answers: ServerResponse[] = [];
    const asked = new Promise<void>((resolve) => {
      server.on('request', (_request: IncomingMessage, response: ServerResponse) => {
        answers.push(response);
        resolve();
      });
    });
    const agent = new Agent({ keepAlive: true });
    const request = get({ port, host: '127.0.0.1', agent });
    await asked;
    const closed = closeServer(server, 60_000);
    answers[0]?.end('whole');
    const [response] = (await once(request, 'response')) as [IncomingMessage];
    let body = '';
    for await (const chunk of response) body += String(chunk);
    expect(body).toBe('whole');
    await closed;
    agent.destroy();
  });

  it('cuts off what does not finish', async () => {
    const { server, port } = await listening();
    const asked = once(server, 'request');
    const request = get({ port, host: '127.0.0.1' });
    const failed = once(request, 'error');
    await asked;
    await closeServer(server, 1);
    expect(((await failed) as unknown[]).length).toBe(1);
  });
});
