import { describe, expect, it } from '@jest/globals';
import { podcastGuid } from '../../src/domain/podcastGuid.js';

describe('the podcast:guid', () => {
  it('is the one of the specification for its example', () => {
    expect(podcastGuid('https://mp3s.nashownotes.com/pc20rss.xml')).toBe(
      '917393e3-1b1e-5cef-ace4-edaa54e1f810',
    );
  });

  it('does not depend on scheme or final slashes', () => {
    const guid = podcastGuid('https://example.org/feed.xml');
    expect(podcastGuid('http://example.org/feed.xml//')).toBe(guid);
    expect(guid).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });
});
