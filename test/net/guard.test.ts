import { describe, expect, it } from '@jest/globals';
import { guardFor } from '../../src/net/guard.js';

const HOME = 'http://hub.lan:8080/hub';
const at = (address: string) => new URL(address);

describe('which machines may be asked', () => {
  it('are public ones alone, as the registry has it or as the caller says', () => {
    const strict = guardFor(HOME, { allowPrivate: false });
    expect(strict('8.8.8.8', at(HOME))).toBe(true);
    expect(strict('10.0.0.1', at(HOME))).toBe(false);
    const own = guardFor(HOME, { allowPrivate: false, isPublic: (ip) => ip === '10.0.0.1' });
    expect(own('10.0.0.1', at(HOME))).toBe(true);
    expect(own('8.8.8.8', at(HOME))).toBe(false);
  });

  it('are all, when that is allowed', () => {
    expect(guardFor(HOME, { allowPrivate: true })('::1', at('http://a.example/'))).toBe(true);
  });

  it('are private ones at the origin of the address, when that is allowed: not beside it', () => {
    const guard = guardFor(HOME, { allowPrivate: 'at-its-origin' });
    expect(guard('10.0.0.1', at('http://hub.lan:8080/moved'))).toBe(true);
    for (const beside of ['http://hub.lan/', 'https://hub.lan:8080/', 'http://db.lan:8080/']) {
      expect(guard('10.0.0.1', at(beside))).toBe(false);
      expect(guard('8.8.8.8', at(beside))).toBe(true);
    }
  });

  it('are public ones for what is no address', () => {
    const guard = guardFor('hub', { allowPrivate: 'at-its-origin' });
    expect(guard('10.0.0.1', at(HOME))).toBe(false);
  });
});
