import { once } from 'node:events';
import { createServer, request, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { gate } from '../../src/gate/gate.js';
import { aSite, aUsualLibrary, BASE_URL } from '../support/aSite.js';
import { anyText, POLLUTING, promptly, runs, within } from './support/fuzzing.js';

const ROUTES = [
  ...[
    '/',
    '/episodes',
    '/changes',
    '/versions',
    '/areas',
    '/search',
    '/lookup',
    '/upgrade',
    '/subscribe',
    '/articles',
  ],
  ...[
    '/lookup.csv',
    '/lookup.md',
    '/upgrade.csv',
    '/upgrade.md',
    '/feed.xml',
    '/atom.xml',
    '/feed.json',
    '/changes.xml',
    '/opml.xml',
  ],
  ...[
    '/oembed',
    '/healthz',
    '/readyz',
    '/sitemap.xml',
    '/robots.txt',
    '/opensearch.xml',
    '/css/site.css',
    '/favicon.svg',
  ],
  ...[
    'show',
    'episodes',
    'changes',
    'versions',
    'search',
    'suggest',
    'lookup',
    'upgrade',
    'openapi.json',
  ].map((name) => `/api/v1/${name}`),
];
const FOLDERS = [
  '/episodes/',
  '/player/',
  '/embed/',
  '/changes/',
  '/versions/',
  '/areas/',
  '/articles/',
  '/media/',
  '/api/v1/episodes/',
  '/api/v1/changes/',
  '/css/',
  '/',
];
const PARAMETERS = [
  'q',
  'page',
  't',
  'order',
  'area',
  'is',
  'version',
  'change',
  'ids',
  'text',
  'from',
  'to',
  'url',
  'format',
  'maxwidth',
  'limit',
  'offset',
  'v',
  'q[]',
  'q[a]',
  ...POLLUTING,
];
const METHODS = ['GET', 'GET', 'GET', 'HEAD', 'OPTIONS', 'POST', 'PUT', 'DELETE', 'PATCH'];

const encoded = anyText.map((text) =>
  encodeURIComponent(Buffer.from(text).toString()).slice(0, 3000),
);
/** As nobody's browser would write it, yet as Node lets it through. */
const raw = fc.string({
  unit: fc.integer({ min: 0x21, max: 0x7e }).map((code) => String.fromCharCode(code)),
  maxLength: 80,
});
const value = fc.oneof(
  encoded,
  raw,
  fc.constantFrom(
    '1',
    '-1',
    '999999999999',
    '2.210',
    '1050001',
    '25:29',
    '%',
    '%00',
    '%ff',
    '..%2f..%2fetc%2fpasswd',
  ),
);
const path = fc.oneof(
  fc.constantFrom(...ROUTES),
  fc.tuple(fc.constantFrom(...FOLDERS), value).map((parts) => parts.join('')),
  fc
    .tuple(
      fc.constantFrom('/episodes/21', '/episodes/0'),
      fc.constantFrom(
        '/chapters.json',
        '/chapters.vtt',
        '/card.png',
        '/transcript.vtt',
        '/transcript.srt',
        '/x',
      ),
    )
    .map((parts) => parts.join('')),
  raw.map((text) => `/${text}`),
);
const query = fc.array(
  fc.tuple(
    fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(...PARAMETERS) },
      { weight: 1, arbitrary: value },
    ),
    value,
  ),
  { maxLength: 5 },
);
const headers = fc.dictionary(
  fc.constantFrom(
    'accept',
    'accept-encoding',
    'if-none-match',
    'if-modified-since',
    'range',
    'x-forwarded-for',
    'x-request-id',
    'cookie',
    'origin',
    'host',
  ),
  fc.string({
    unit: fc.integer({ min: 0x20, max: 0x7e }).map((code) => String.fromCharCode(code)),
    maxLength: 60,
  }),
);

let server: Server;
let logged: string[];

beforeAll(async () => {
  const site = await aSite(aUsualLibrary());
  ({ logged } = site);
  const options = {
    publicOrigin: BASE_URL,
    trustedProxies: ['loopback'],
    rateLimit: 0,
    idPrefix: 'a',
    watchers: [],
  };
  server = createServer(gate(options, site.app)).listen(0, '127.0.0.1');
  await once(server, 'listening');
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

/** @returns the status; 0 when Node itself refuses to send such a request */
async function statusOf(
  method: string,
  target: string,
  fields: Record<string, string>,
): Promise<number> {
  const { port } = server.address() as AddressInfo;
  let asked;
  try {
    asked = request({ port, host: '127.0.0.1', method, path: target, headers: fields }).end();
  } catch {
    return 0;
  }
  const [response] = (await once(asked, 'response')) as [IncomingMessage];
  response.resume();
  await once(response, 'end');
  return response.statusCode ?? 0;
}

describe('whatever is asked', () => {
  it('gets an answer in time that is no fault of ours', async () => {
    await within(() =>
      fc.assert(
        fc.asyncProperty(
          fc.constantFrom(...METHODS),
          path,
          query,
          headers,
          async (method, at, asked, fields) => {
            const search = asked.map((pair) => pair.join('=')).join('&');
            const target = search === '' ? at : `${at}?${search}`;
            const status = await promptly(() => statusOf(method, target, fields));
            expect([target, status < 500]).toEqual([target, true]);
            expect(logged).toEqual([]);
          },
        ),
        runs(10),
      ),
    );
  });

  it.each([
    '/search',
    '/episodes/21',
    '/changes.xml',
    '/api/v1/search',
    '/api/v1/suggest',
    '/upgrade',
    '/lookup',
  ])(
    '%s refuses lists where a text belongs, and ignores names that JavaScript knows',
    async (address) => {
      const name = address === '/upgrade' ? 'from' : address === '/lookup' ? 'ids' : 'q';
      for (const list of [
        `${name}[]=a`,
        `${name}=a&${name}=b`,
        `${name}[x]=a`,
        `${name}[__proto__]=a`,
      ]) {
        expect([list, await statusOf('GET', `${address}?${list}`, {})]).toEqual([list, 400]);
      }
      for (const known of POLLUTING) {
        const harmless = `${known}=a&${known}[polluted]=1&${known}.polluted=1`;
        expect(await statusOf('GET', `${address}?${harmless}`, {})).toBeLessThan(500);
      }
      expect(Object.keys(Object.prototype)).toEqual([]);
    },
  );
});
