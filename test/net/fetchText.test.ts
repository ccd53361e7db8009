import { afterEach, describe, expect, it } from '@jest/globals';
import type { ServerResponse } from 'node:http';
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { fetchText, type FetchOptions } from '../../src/net/fetchText.js';
import { aLoopback, type Asked, type Loopback } from '../support/loopback.js';

const XML = 'application/rss+xml; charset=utf-8';
const open: Loopback[] = [];

afterEach(async () => {
  await Promise.all(open.splice(0).map((each) => each.close()));
});

async function serving(answer: (response: ServerResponse, asked: Asked) => void) {
  const loopback = await aLoopback(answer);
  open.push(loopback);
  return loopback;
}

const options = (over: Partial<FetchOptions> = {}): FetchOptions => ({
  accept: 'application/rss+xml',
  maxBytes: 100_000,
  timeoutMs: 60_000,
  allowPrivate: true,
  ...over,
});

async function messageOf(address: string, over: Partial<FetchOptions> = {}): Promise<string> {
  const fetched = await fetchText(address, options(over));
  if (fetched.ok) throw new Error(`${address} was fetched`);
  expect(fetched.message).not.toContain('\n');
  return fetched.message;
}

describe('fetching a text', () => {
  it('gives the text, its type, its headers and its address', async () => {
    const { address, asked } = await serving((response) => {
      response.writeHead(200, { 'Content-Type': XML, Link: ['<a>; rel=self', '<b>; rel=hub'] });
      response.end('<rss>ü</rss>');
    });
    const fetched = await fetchText(
      `${address}/feed.xml#x`,
      options({ headers: { 'If-None-Match': '"1"' } }),
    );
    expect(fetched).toMatchObject({
      ok: true,
      text: '<rss>ü</rss>',
      type: XML,
      url: `${address}/feed.xml`,
    });
    expect(fetched.ok && fetched.headers.get('link')).toBe('<a>; rel=self, <b>; rel=hub');
    expect(asked).toMatchObject([
      {
        method: 'GET',
        path: '/feed.xml',
        headers: { accept: 'application/rss+xml', 'if-none-match': '"1"' },
      },
    ]);
  });

  it.each([
    ['gzip', gzipSync],
    ['br', brotliCompressSync],
    ['deflate', deflateSync],
  ] as const)('unpacks %s', async (packing, pack) => {
    const { address } = await serving((response) => {
      response.writeHead(200, { 'Content-Type': XML, 'Content-Encoding': packing });
      response.end(pack('<rss/>'));
    });
    expect(await fetchText(address, options())).toMatchObject({ text: '<rss/>' });
  });

  it('follows five redirects, relative ones and those in UTF-8 too, and no sixth', async () => {
    const { address, asked } = await serving((response, { path }) => {
      const left = Number(path.slice(1));
      if (left === 0) response.end('here');
      else response.writeHead(302, { Location: `/${left - 1}` }).end();
    });
    expect(await fetchText(`${address}/5`, options())).toMatchObject({
      text: 'here',
      url: `${address}/0`,
    });
    asked.length = 0;
    expect(await messageOf(`${address}/6`)).toBe(
      `${address}/6 redirects more than 5 times: give the address at which it ends.`,
    );
    expect(asked).toHaveLength(6);

    const other = await serving((response, { path }) => {
      const umlaut = Buffer.from('/ü').toString('latin1');
      if (path === '/') response.writeHead(301, { Location: umlaut }).end();
      else response.end(path);
    });
    expect(await fetchText(other.address, options())).toMatchObject({ text: '/%C3%BC' });
  });

  it('says when a redirect leads round, nowhere, or to where we do not go', async () => {
    const { address } = await serving((response, { path }) => {
      const places: Record<string, string> = {
        '/round': '/round',
        '/file': 'file:///etc/passwd',
        '/secret': 'http://me:secret@127.0.0.1/',
        '/nonsense': 'http://[',
      };
      response.writeHead(path === '/none' ? 304 : 302, { Location: places[path] ?? '' }).end();
    });
    expect(await messageOf(`${address}/round`)).toContain('redirects more than 5 times');
    expect(await messageOf(`${address}/file`)).toContain(
      `${address}/file redirects to file:///etc/passwd, which is neither https nor http`,
    );
    expect(await messageOf(`${address}/secret`)).not.toContain('secret@');
    expect(await messageOf(`${address}/nonsense`)).toContain(
      'redirects to http://[, which is no address',
    );
    expect(await messageOf(`${address}/none`)).toContain('answers 304 Not Modified');
  });

  it('sends the headers of its caller to the first machine only', async () => {
    const second = await serving((response) => response.end('here'));
    const first = await serving((response) =>
      response.writeHead(307, { Location: second.address }).end(),
    );
    await fetchText(first.address, options({ headers: { 'X-Token': 'secret' } }));
    expect(first.asked[0]?.headers['x-token']).toBe('secret');
    expect(second.asked[0]?.headers).not.toHaveProperty('x-token');
  });

  it('asks no private machine: not by address, not by name', async () => {
    const { address, asked } = await serving((response) => response.end('secret'));
    const { port } = new URL(address);
    const strict = { allowPrivate: false };
    expect(await messageOf(address, strict)).toBe(
      `${address} leads to 127.0.0.1, which is not on the public internet: give an address that everyone can reach.`,
    );
    expect(await messageOf(`http://localhost:${port}/`, strict)).toContain(
      'not on the public internet',
    );
    const named = await messageOf(`http://inside.example:${port}/`, {
      ...strict,
      resolve: (_hostname, done) => {
        done(null, [{ address: '127.0.0.1', family: 4 }]);
      },
    });
    expect(named).toContain(`http://inside.example:${port}/ leads to 127.0.0.1`);
    expect(asked).toEqual([]);
  });

  it('stops at the limit, whatever Content-Length says, packed or not', async () => {
    const { address } = await serving((response, { path }) => {
      if (path === '/endless') {
        const more = () => {
          while (response.write('x'.repeat(1000)));
        };
        response.on('drain', more);
        more();
      } else if (path === '/bomb') {
        response.setHeader('Content-Encoding', 'gzip');
        response.end(gzipSync(Buffer.alloc(50_000_000)));
      } else {
        response.setHeader('Content-Encoding', 'gzip');
        // Many members that hold nothing: what arrives is counted as well as what it holds.
        response.end(Buffer.concat(Array.from({ length: 6000 }, () => gzipSync(''))));
      }
    });
    for (const path of ['/endless', '/bomb', '/hollow']) {
      expect(await messageOf(`${address}${path}`)).toBe(
        `${address}${path}: more than 100 kB, which is the most that is read here.`,
      );
    }
  });

  it('takes a text of exactly the limit', async () => {
    const { address } = await serving((response) => response.end('x'.repeat(100_000)));
    expect(await fetchText(address, options())).toMatchObject({ ok: true });
  });

  it('has one time limit for all of it: the head, the body, the redirects', async () => {
    const { address } = await serving((response, { path }) => {
      if (path === '/silent') return;
      if (path === '/body') response.write('<rss>');
      else if (path === '/on') response.writeHead(302, { Location: '/silent' }).end();
    });
    for (const path of ['/silent', '/body', '/on']) {
      expect(await messageOf(`${address}${path}`, { timeoutMs: 100 })).toContain(
        'not finished after 0.1 s: try again later.',
      );
    }
  });

  it('can be dropped, beforehand and on the way', async () => {
    const dropping = new AbortController();
    const { address, asked } = await serving(() => {
      dropping.abort();
    });
    const dropped = `${address}/: dropped before it was finished.`;
    expect(await messageOf(address, { signal: dropping.signal })).toBe(dropped);
    expect(await messageOf(address, { signal: dropping.signal })).toBe(dropped);
    expect(asked).toHaveLength(1);
  });

  it('says what is wrong with what it gets', async () => {
    const { address } = await serving((response, { path }) => {
      if (path === '/cut') {
        response.writeHead(200, { 'Content-Length': '100' });
        response.write('<rss>', () => response.destroy());
      } else if (path === '/damaged') {
        response.setHeader('Content-Encoding', 'gzip');
        response.end('not gzip');
      } else if (path === '/strange') {
        response.setHeader('Content-Encoding', 'rot13');
        response.end('eff');
      } else if (path === '/sound') {
        response.setHeader('Content-Type', 'audio/mpeg');
        response.end('x');
      } else if (path === '/bytes') {
        response.end(Buffer.from([1, 0, 2]));
      } else {
        response.writeHead(Number(path.slice(1))).end();
      }
    });
    const said = (path: string) => messageOf(`${address}${path}`);
    expect(await said('/cut')).toContain('the connection was cut: try again later');
    expect(await said('/damaged')).toContain('packed in a damaged way (Z_DATA_ERROR)');
    expect(await said('/strange')).toContain('packed as rot13, which is not read here');
    expect(await said('/sound')).toBe(
      `${address}/sound is audio/mpeg and holds no text: check the address.`,
    );
    expect(await said('/bytes')).toBe(`${address}/bytes holds no text: check the address.`);
    expect(await said('/404')).toBe(`${address}/404 answers 404 Not Found: check the address.`);
    expect(await said('/503')).toContain('answers 503 Service Unavailable: a fault on its side');
  });

  it('says when there is nobody', async () => {
    const { address, close } = await aLoopback((response) => response.end());
    await close();
    expect(await messageOf(address)).toBe(
      `${address}/: nothing answers there: check the address, or try again later.`,
    );
    const unknown = Object.assign(new Error('no'), { code: 'ENOTFOUND' });
    const message = await messageOf('http://nobody.example/', {
      allowPrivate: false,
      resolve: (_hostname, done) => {
        done(unknown, []);
      },
    });
    expect(message).toBe('http://nobody.example/: there is no such host: check the address.');
  });
});
