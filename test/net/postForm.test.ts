import { afterEach, describe, expect, it } from '@jest/globals';
import type { ServerResponse } from 'node:http';
import { postForm } from '../../src/net/postForm.js';
import { aLoopback, type Asked, type Loopback } from '../support/loopback.js';

const options = { timeoutMs: 60_000, allowPrivate: true };
let loopback: Loopback | null = null;

afterEach(async () => {
  await loopback?.close();
});

async function posted(answer: (response: ServerResponse, asked: Asked) => void) {
  loopback = await aLoopback(answer);
  return postForm(`${loopback.address}/hub`, { 'hub.mode': 'publish', q: 'ü & b' }, options);
}

describe('sending a form', () => {
  it('sends its fields, and is content with any 2xx', async () => {
    const outcome = await posted((response) => response.writeHead(204).end());
    expect(outcome).toEqual({ ok: true, status: 204 });
    expect(loopback?.asked).toMatchObject([
      {
        method: 'POST',
        path: '/hub',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        body: 'hub.mode=publish&q=%C3%BC+%26+b',
      },
    ]);
  });

  it('tells the reason that is given, in one line, and when to come again', async () => {
    const outcome = await posted((response) => {
      response.writeHead(429, { 'Retry-After': '120', 'Content-Type': 'text/plain' });
      response.end('Too\nmany pings');
    });
    expect(outcome).toEqual({
      ok: false,
      passing: true,
      retryAfter: '120',
      message: `${loopback?.address ?? ''}/hub answers 429 Too Many Requests: it is asked too often, try again later. It says: Too many pings`,
    });
  });

  it('does not repeat a page', async () => {
    const outcome = await posted((response) => {
      response.writeHead(400, { 'Content-Type': 'text/html' }).end('<h1>No</h1>');
    });
    expect(outcome).toMatchObject({ passing: false, retryAfter: null });
    expect(outcome.ok ? '' : outcome.message).toMatch(
      /answers 400 Bad Request: check the address\.$/,
    );
  });

  it('goes by the status when the reason is endless or cut off', async () => {
    const endless = await posted((response) => {
      response.writeHead(503, { 'Content-Type': 'text/plain' }).end('x'.repeat(200_000));
    });
    expect(endless).toMatchObject({ passing: true });
    await loopback?.close();
    const cut = await posted((response) => {
      response.writeHead(503, { 'Content-Length': '100', 'Retry-After': '7' });
      response.write('No', () => response.destroy());
    });
    expect(cut).toMatchObject({ passing: true, retryAfter: '7' });
  });

  it('sends the form on where the redirect says so', async () => {
    const outcome = await posted((response, { path }) => {
      if (path === '/hub') response.writeHead(308, { Location: '/new' }).end();
      else response.end();
    });
    expect(outcome).toMatchObject({ ok: true });
    expect(loopback?.asked.map(({ method, body }) => [method, body.length])).toEqual([
      ['POST', 31],
      ['POST', 31],
    ]);
  });

  it('says where to, when the redirect does not', async () => {
    const outcome = await posted((response) => response.writeHead(301, { Location: '/new' }).end());
    expect(outcome).toMatchObject({
      passing: false,
      message: expect.stringContaining('answers 301 Moved Permanently: it has moved to /new.'),
    });
  });

  it('says that nobody is there', async () => {
    await posted((response) => response.end());
    const { address = '' } = loopback ?? {};
    await loopback?.close();
    loopback = null;
    expect(await postForm(address, {}, options)).toEqual({
      ok: false,
      passing: true,
      retryAfter: null,
      message: `${address}/: nothing answers there: check the address, or try again later.`,
    });
  });
});
