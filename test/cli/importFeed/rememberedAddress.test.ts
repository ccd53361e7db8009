import { describe, expect, it } from '@jest/globals';
import { rememberedAddress } from '../../../src/cli/importFeed/rememberedAddress.js';

const ORIGIN = 'https://companion.example';

describe('rememberedAddress', () => {
  it('is the path of a feed that was at this host', () => {
    expect(rememberedAddress(`${ORIGIN}/podcast.rss`, ORIGIN, false)).toBe('/podcast.rss');
  });

  it('is not our own feed', () => {
    expect(rememberedAddress(`${ORIGIN}/feed.xml?page=2`, ORIGIN, true)).toBeNull();
  });

  it('is that of another host only when the feed moves', () => {
    const address = 'https://companion.example.org/feed';
    expect(rememberedAddress(address, ORIGIN, false)).toBeNull();
    expect(rememberedAddress(address, ORIGIN, true)).toBe(address);
    expect(rememberedAddress(address, null, true)).toBe(address);
    expect(rememberedAddress(null, null, true)).toBeNull();
  });
});
