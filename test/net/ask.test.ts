import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { ask, type Question } from '../../src/net/ask.js';
import { aLoopback, type Loopback } from '../support/loopback.js';

const GET: Question = { method: 'GET', headers: {}, body: null };
const options = { timeoutMs: 60_000, allowPrivate: true };

let loopback: Loopback;

beforeEach(async () => {
  loopback = await aLoopback((response) => response.end('here'));
});
afterEach(async () => {
  await loopback.close();
});

describe('the end of asking', () => {
  const never = () => new Promise<never>(() => undefined);

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
