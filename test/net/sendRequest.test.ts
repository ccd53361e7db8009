import { afterEach, describe, expect, it } from '@jest/globals';
import { text } from 'node:stream/consumers';
import { fetchText } from '../../src/net/fetchText.js';
import { headOf } from '../../src/net/headOf.js';
import { postForm } from '../../src/net/postForm.js';
import { sendRequest } from '../../src/net/sendRequest.js';
import { aLoopback } from '../support/loopback.js';
import { aRawServer, type RawServer } from '../support/rawServer.js';

const SWITCHED = 'HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\nConnection: Upgrade\r\n\r\n';

let server: RawServer | null = null;

afterEach(async () => {
  await server?.close();
  server = null;
});

async function answering(answer: string): Promise<RawServer> {
  server = await aRawServer(answer);
  return server;
}

function sent(address: string, signal = new AbortController().signal) {
  const plain = { method: 'GET', headers: {}, body: null, mayAsk: () => true } as const;
  return sendRequest(new URL(address), { ...plain, signal });
}

describe('one request', () => {
  it('is answered as soon as the head is there', async () => {
    const { address } = await answering('HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nx');
    const answer = await sent(address);
    expect(answer.statusCode).toBe(200);
    answer.destroy();
  });

  it('takes another protocol that nobody asked for as an answer, and hangs up', async () => {
    const { address, hungUp } = await answering(`${SWITCHED}and more`);
    const answer = await sent(address);
    expect(answer.statusCode).toBe(101);
    expect(await text(answer)).toBe('');
    await hungUp();
  });

  it('reads an answer on that only offers another protocol', async () => {
    const { address } = await answering(
      'HTTP/1.1 200 OK\r\nUpgrade: h2c\r\nConnection: Upgrade\r\nContent-Length: 4\r\n\r\nhere',
    );
    expect(await text(await sent(address))).toBe('here');
  });

  it('waits through what is only informational', async () => {
    const { address } = await answering(
      'HTTP/1.1 103 Early Hints\r\n\r\nHTTP/1.1 204 No Content\r\n\r\n',
    );
    expect(await sent(address)).toMatchObject({ statusCode: 204 });
  });

  it('fails when the other side hangs up, or when it is ended', async () => {
    const { address, close } = await aLoopback((response) => response.destroy());
    await expect(sent(address)).rejects.toMatchObject({ code: 'ECONNRESET' });
    await close();
    await expect(sent(address, AbortSignal.abort())).rejects.toThrow();
  });
});

describe('a server that answers with another protocol', () => {
  const options = { timeoutMs: 60_000, allowPrivate: true };
  const refusal = (address: string) => ({
    ok: false,
    passing: false,
    message: `${address}/ answers 101 Switching Protocols: check the address.`,
  });

  it('is told of like any status that was not hoped for', async () => {
    const { address } = await answering(SWITCHED);
    const text = { ...options, accept: '*/*', maxBytes: 1000 };
    expect(await fetchText(address, text)).toEqual(refusal(address));
    expect(await headOf(address, options)).toEqual(refusal(address));
    expect(await postForm(address, {}, options)).toEqual({ ...refusal(address), retryAfter: null });
  });
});
