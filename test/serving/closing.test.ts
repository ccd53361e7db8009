import { describe, expect, it } from '@jest/globals';
import { once } from 'node:events';
import { Agent, get, type IncomingMessage, type ServerResponse } from 'node:http';
import { connect } from 'node:net';
import { listen, type Listening } from '../../src/serving/listen.js';
import { keptCounts } from '../../src/web/keeping/counts.js';
import { aSite } from '../support/aSite.js';

async function listening(): Promise<Extract<Listening, { ok: true }>> {
  const result = await listen('127.0.0.1', 0);
  if (!result.ok) throw new Error(result.message);
  return result;
}

async function textOf(response: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of response) text += String(chunk);
  return text;
}

describe('stopping a server in order', () => {
  it('finishes an answer that is under way, although its connection is kept alive', async () => {
    const { server, port, close } = await listening();
    const asked = once(server, 'request') as Promise<[IncomingMessage, ServerResponse]>;
    const agent = new Agent({ keepAlive: true });
    const request = get({ port, host: '127.0.0.1', agent });
    const [, answer] = await asked;
    const closed = close({ graceMs: 60_000 });
    answer.end('whole');
    const [response] = (await once(request, 'response')) as [IncomingMessage];
    expect(await textOf(response)).toBe('whole');
    expect(response.headers.connection).toBe('close');
    await closed;
    agent.destroy();
  });

  it('answers what still arrives on a connection that was open, as the last on it', async () => {
    const { server, port, close } = await listening();
    server.on('request', (_request, response: ServerResponse) => response.end('here'));
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    const ask = async () => {
      const request = get({ port, host: '127.0.0.1', agent });
      const [response] = (await once(request, 'response')) as [IncomingMessage];
      return [await textOf(response), response.headers.connection];
    };
    expect(await ask()).toEqual(['here', 'keep-alive']);
    const closed = close({ graceMs: 60_000 });
    expect(await ask()).toEqual(['here', 'close']);
    await expect(ask()).rejects.toThrow('ECONNREFUSED');
    await closed;
    agent.destroy();
  });

  it('closes connections that only wait when it is quiet, also those never used', async () => {
    const { server, port, close } = await listening();
    server.on('request', (_request, response: ServerResponse) => response.end('here'));
    const accepted = once(server, 'connection');
    const unused = connect(port, '127.0.0.1');
    await accepted;
    const agent = new Agent({ keepAlive: true });
    const [response] = (await once(get({ port, agent }), 'response')) as [IncomingMessage];
    await textOf(response);
    const gone = once(unused.resume(), 'close');
    await close({ graceMs: 60_000, quietMs: 1 });
    await gone;
    agent.destroy();
  });

  it('cuts off what does not finish', async () => {
    const { server, port, close } = await listening();
    const asked = once(server, 'request');
    const request = get({ port, host: '127.0.0.1' });
    const failed = once(request, 'error');
    await asked;
    await close({ graceMs: 1 });
    expect(((await failed) as unknown[]).length).toBe(1);
  });

  it('closes connections behind answers from memory, too', async () => {
    const { server, port, close } = await listening();
    const counts = keptCounts();
    server.on('request', (await aSite(undefined, { keptCounts: counts })).app);
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    const ask = async () => {
      const request = get({ port, host: '127.0.0.1', agent });
      const [response] = (await once(request, 'response')) as [IncomingMessage];
      const { etag, connection } = response.headers;
      return [(await textOf(response)).length, etag, connection];
    };
    await ask();
    const [length, etag] = await ask();
    const closed = close({ graceMs: 60_000 });
    expect(await ask()).toEqual([length, etag, 'close']);
    expect(counts.hits).toBe(2);
    await closed;
    agent.destroy();
  });
});
