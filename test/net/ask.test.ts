import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { ServerResponse } from 'node:http';
import { ask, type AskOptions, type Question } from '../../src/net/ask.js';
import type { Resolve } from '../../src/net/guardedLookup.js';
import { isPublicAddress } from '../../src/net/publicAddress.js';
import { aLoopback, type Asked, type Loopback } from '../support/loopback.js';

const GET: Question = { method: 'GET', headers: {}, body: null };
const options: AskOptions = { timeoutMs: 60_000, allowPrivate: true };
const open: Loopback[] = [];

async function serving(answer: (response: ServerResponse, asked: Asked) => void) {
  const loopback = await aLoopback(answer);
  open.push(loopback);
  return loopback;
}

afterEach(async () => {
  await Promise.all(open.splice(0).map((each) => each.close()));
});

const statusOf = (address: string, over: Partial<AskOptions>) =>
  ask(address, GET, { ...options, ...over }, ({ status }) => status);

describe('asking while private machines are closed', () => {
  /** This machine passes for a public one at the first decision; after that, nothing is made up. */
  const atFirst = () => {
    let decisions = 0;
    const isPublic = (ip: string) => {
      decisions += 1;
      return decisions === 1 || isPublicAddress(ip);
    };
    return { allowPrivate: false, isPublic };
  };
  /** A name whose answer is another one from the second time on. */
  const turning = () => {
    const lookups: string[] = [];
    const resolve: Resolve = (hostname, done) => {
      lookups.push(hostname);
      done(null, [{ address: lookups.length === 1 ? '127.0.0.1' : '169.254.169.254', family: 4 }]);
    };
    return { lookups, resolve };
  };
  const NOT_PUBLIC =
    'which is not on the public internet: give an address that everyone can reach.';

  it.each([
    ['http://127.0.0.1/', '127.0.0.1'],
    ['http://2130706433/', '127.0.0.1'],
    ['http://169.254.169.254/latest/meta-data/', '169.254.169.254'],
    ['http://[::1]/', '::1'],
    ['http://[::ffff:10.0.0.1]/', '::ffff:a00:1'],
  ])('does not follow a redirect to %s', async (place, ip) => {
    const { address, asked } = await serving((response) =>
      response.writeHead(302, { Location: place }).end(),
    );
    expect(await statusOf(`${address}/`, atFirst())).toEqual({
      ok: false,
      passing: false,
      message: `${address}/ redirects to ${new URL(place).href}, and that leads to ${ip}, ${NOT_PUBLIC}`,
    });
    expect(asked).toHaveLength(1);
  });

  it('does not follow a redirect back to itself either: each is decided anew', async () => {
    const { address, asked } = await serving((response) =>
      response.writeHead(302, { Location: '/again' }).end(),
    );
    expect(await statusOf(address, atFirst())).toMatchObject({ ok: false });
    expect(asked).toHaveLength(1);
  });

  it('does not follow a redirect to a name that leads to a private machine by then', async () => {
    const { lookups, resolve } = turning();
    const { address, asked } = await serving((response) =>
      response.writeHead(302, { Location: '/again' }).end(),
    );
    const named = `http://turns.example:${new URL(address).port}`;
    expect(await statusOf(named, { ...atFirst(), resolve })).toMatchObject({
      message: `${named}/again leads to 169.254.169.254, ${NOT_PUBLIC}`,
    });
    expect(asked).toHaveLength(1);
    expect(lookups).toEqual(['turns.example', 'turns.example']);
  });

  it('looks a name up once, and connects to what was decided on', async () => {
    const { lookups, resolve } = turning();
    const { address } = await serving((response) => response.end());
    const named = `http://turns.example:${new URL(address).port}`;
    expect(await statusOf(named, { ...atFirst(), resolve })).toBe(200);
    expect(lookups).toHaveLength(1);
  });
});

describe('asking a private machine that is trusted, at its origin', () => {
  const trusting = { allowPrivate: 'at-its-origin' } as const;

  it('follows where it redirects to on itself', async () => {
    const { address } = await serving((response, { path }) => {
      if (path === '/') response.writeHead(307, { Location: '/moved' }).end();
      else response.writeHead(204).end();
    });
    expect(await statusOf(address, trusting)).toBe(204);
  });

  it('does not follow where it redirects to elsewhere in the network', async () => {
    const other = await serving((response) => response.end('secret'));
    const { address } = await serving((response) =>
      response.writeHead(307, { Location: other.address }).end(),
    );
    expect(await statusOf(address, trusting)).toMatchObject({
      ok: false,
      message: expect.stringContaining(
        `redirects to ${other.address}/, and that leads to 127.0.0.1, which is`,
      ),
    });
    const { port } = new URL(other.address);
    const byName = await serving((response) =>
      response.writeHead(308, { Location: `http://localhost:${port}/` }).end(),
    );
    expect(await statusOf(byName.address, trusting)).toMatchObject({ ok: false });
    expect(other.asked).toEqual([]);
  });
});

describe('the end of asking', () => {
  const never = () => new Promise<never>(() => undefined);
  let loopback: Loopback;

  beforeEach(async () => {
    loopback = await serving((response) => response.end('here'));
  });

  it('comes with the time limit, even while the answer is put to a use that never ends', async () => {
    expect(await ask(loopback.address, GET, { ...options, timeoutMs: 100 }, never)).toEqual({
      ok: false,
      passing: true,
      message: `${loopback.address}/: not finished after 0.1 s: try again later.`,
    });
  });

  it('comes when it is dropped, even then', async () => {
    const dropping = new AbortController();
    const asking = ask(loopback.address, GET, { ...options, signal: dropping.signal }, () => {
      dropping.abort();
      return never();
    });
    expect(await asking).toMatchObject({
      message: `${loopback.address}/: dropped before it was finished.`,
    });
  });
});
