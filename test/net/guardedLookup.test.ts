import { describe, expect, it } from '@jest/globals';
import type { LookupAddress } from 'node:dns';
import { guardedLookup, NotPublic } from '../../src/net/guardedLookup.js';
import { isPublicAddress } from '../../src/net/publicAddress.js';

const PUBLIC = { address: '8.8.8.8', family: 4 };
const PUBLIC_6 = { address: '2606:4700:4700::1111', family: 6 };
const PRIVATE = { address: '127.0.0.1', family: 4 };

function lookUp(found: LookupAddress[], options: { all?: boolean; family?: number }) {
  const lookup = guardedLookup(isPublicAddress, (_hostname, done) => {
    done(null, found);
  });
  return new Promise<unknown>((resolve) => {
    lookup('host.example', options, (error, address, family) => {
      resolve(error ?? (family === undefined ? address : { address, family }));
    });
  });
}

describe('looking up a name', () => {
  it('gives public addresses only, in their order', async () => {
    const found = [PRIVATE, PUBLIC_6, PUBLIC, { address: '::1', family: 6 }];
    expect(await lookUp(found, { all: true })).toEqual([PUBLIC_6, PUBLIC]);
    expect(await lookUp(found, {})).toEqual(PUBLIC_6);
    expect(await lookUp(found, { family: 4 })).toEqual(PUBLIC);
  });

  it('refuses a name that leads to none, and says where it leads', async () => {
    for (const all of [true, false]) {
      const error = await lookUp([PRIVATE], { all });
      expect(error).toBeInstanceOf(NotPublic);
      expect(error).toMatchObject({ address: '127.0.0.1' });
    }
  });

  it('hands on that there is no such name', async () => {
    const error = Object.assign(new Error('no'), { code: 'ENOTFOUND' });
    const lookup = guardedLookup(isPublicAddress, (_hostname, done) => {
      done(error, []);
    });
    await new Promise<void>((resolve) => {
      lookup('host.example', {}, (given) => {
        expect(given).toBe(error);
        resolve();
      });
    });
  });
});
