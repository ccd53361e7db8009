import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import request, { type Response } from 'supertest';
import { accessLog, type AccessLine } from '../../src/gate/accessLog.js';
import { gate, type GateOptions } from '../../src/gate/gate.js';
import { requestIdOf } from '../../src/gate/requestId.js';

const OPTIONS: GateOptions = {
  publicOrigin: 'https://runbook.example.org',
  trustedProxies: ['loopback'],
  rateLimit: 3,
  idPrefix: 'aaa',
  watchers: [],
};

function guarded(over: Partial<GateOptions> = {}): Server {
  const listener = gate({ ...OPTIONS, ...over }, (message, response) => {
    response.end(`let in ${String(requestIdOf(message))}`);
  });
  return createServer(listener);
}

// Supertest reads JSON by its usual media types only.
function asText(response: Response, done: (error: Error | null, body: string) => void): void {
  let text = '';
  response.on('data', (piece: Buffer) => (text += piece.toString()));
  response.on('end', () => {
    done(null, text);
  });
}

describe('the gate', () => {
  it('answers 421 under a name that is not ours, and says which is', async () => {
    const { status, text, headers } = await request(guarded())
      .get('/episodes/18')
      .set('Host', 'evil.example');
    expect(status).toBe(421);
    expect(text).toContain('Open https://runbook.example.org/ instead');
    expect(text).not.toContain('evil');
    expect(headers['cache-control']).toBe('no-store');
  });

  it('counts questions to the API by reader, and answers 429 with when to come again', async () => {
    const server = guarded();
    const ask = (reader: string) =>
      request(server).get('/api/v1/show').set('X-Forwarded-For', reader);
    const first = await ask('2001:db8:1:2::1');
    expect(first.headers).toMatchObject({
      'ratelimit-policy': '"api";q=3;w=60',
      ratelimit: '"api";r=2;t=60',
    });
    await ask('2001:db8:1:2::2');
    await ask('2001:db8:1:2::3');
    const refused = await ask('2001:db8:1:2::4').buffer(true).parse(asText);
    const { status, type, headers } = refused;
    const body: unknown = JSON.parse(String(refused.body));
    expect([status, type]).toEqual([429, 'application/problem+json']);
    expect(body).toMatchObject({ status: 429, title: 'Too many requests' });
    expect(Number(headers['retry-after'])).toBeGreaterThan(0);
    expect(headers['access-control-allow-origin']).toBe('*');
    expect((await ask('2001:db8:1:3::1')).status).toBe(200);
  });

  it('counts searches apart, answers readers with a page, and lets feeds and pages through', async () => {
    const server = guarded();
    for (let i = 0; i < 3; i += 1) await request(server).get('/api/v1/show');
    for (let i = 0; i < 3; i += 1) await request(server).get('/search?q=a');
    const refused = await request(server).get('/Search/?q=a');
    expect([refused.status, refused.type]).toEqual([429, 'text/html']);
    for (const address of ['/feed.xml', '/changes.xml?q=a', '/', '/episodes/18', '/media/a.mp3']) {
      expect((await request(server).get(address)).status).toBe(200);
    }
  });

  it('cannot be talked out of counting by a header when no proxy is trusted', async () => {
    const server = guarded({ trustedProxies: 0 });
    const statuses = [];
    for (const reader of ['1.1.1.1', '2.2.2.2', '3.3.3.3', '4.4.4.4']) {
      const answer = await request(server).get('/search').set('X-Forwarded-For', reader);
      statuses.push(answer.status);
    }
    expect(statuses).toEqual([200, 200, 200, 429]);
  });

  it('counts nothing when the limit is 0', async () => {
    const server = guarded({ rateLimit: 0 });
    for (let i = 0; i < 5; i += 1) expect((await request(server).get('/search')).status).toBe(200);
  });

  it('names each request, and takes a name from a trusted proxy alone', async () => {
    const given = { 'X-Request-Id': 'from-nginx', 'X-Forwarded-For': '203.0.113.9' };
    const proxied = guarded();
    expect((await request(proxied).get('/').set(given)).text).toBe('let in from-nginx');
    expect(
      (
        await request(proxied)
          .get('/')
          .set({ ...given, 'X-Request-Id': '"\\' })
      ).text,
    ).toBe('let in aaa-1');
    const open = guarded({ trustedProxies: 0 });
    expect((await request(open).get('/').set(given)).text).toBe('let in aaa-1');
    expect((await request(open).get('/')).text).toBe('let in aaa-2');
  });

  it('logs of a reader and a question no more than needed', async () => {
    const lines: AccessLine[] = [];
    const log = accessLog(
      'on',
      (line) => lines.push(line),
      () => 5,
    );
    const server = guarded({ watchers: [log] });
    await request(server)
      .get('/search?q=private')
      .set({ 'X-Forwarded-For': '203.0.113.77', Cookie: 'secret', Authorization: 'secret' });
    expect(lines).toEqual([
      {
        requestId: 'aaa-1',
        reader: '203.0.113.0',
        method: 'GET',
        path: '/search',
        status: 200,
        whole: true,
        milliseconds: 0,
      },
    ]);
  });

  it('gives full addresses only to who asks for them', async () => {
    const lines: AccessLine[] = [];
    const log = accessLog(
      'full',
      (line) => lines.push(line),
      () => 5,
    );
    await request(guarded({ watchers: [log] }))
      .get('/')
      .set('X-Forwarded-For', '203.0.113.77');
    expect(lines.map(({ reader }) => reader)).toEqual(['203.0.113.77']);
  });
});

describe('what is sent along', () => {
  let server: Server;
  let port: number;

  beforeAll(async () => {
    server = guarded().listen(0, '127.0.0.1');
    await once(server, 'listening');
    ({ port } = server.address() as AddressInfo);
  });

  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  const answerTo = async (head: string, sent = ''): Promise<string> => {
    const socket = connect(port, '127.0.0.1');
    socket.on('error', () => undefined);
    // A connection that is reset is cut off, too: events.once would reject.
    const closed = new Promise((resolve) => socket.once('close', resolve));
    socket.write(`POST / HTTP/1.1\r\nHost: localhost\r\n${head}\r\n\r\n`);
    socket.write(sent);
    let answer = '';
    socket.on('data', (piece: Buffer) => (answer += piece.toString()));
    await closed;
    return answer;
  };

  it('is refused when it is too large, before it comes', async () => {
    const answer = await answerTo('Content-Length: 1000000');
    expect(answer).toMatch(/^HTTP\/1\.1 413 /);
    expect(answer).toContain('Connection: close');
  });

  it('is cut off when it comes without a length and does not end', async () => {
    const chunk = `10000\r\n${'x'.repeat(0x10000)}\r\n`;
    const answer = await answerTo('Transfer-Encoding: chunked', chunk + chunk);
    expect(answer).not.toContain('413');
  });
});
