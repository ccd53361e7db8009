import { describe, expect, it } from '@jest/globals';
import { pageLinks } from '../../src/feeds/pageLinks.js';

const FEED = 'https://a.example/feed.xml';

describe('the links of a page of a feed', () => {
  it('are none but its own when the feed is one document', () => {
    expect(pageLinks(FEED, 1, 1)).toEqual({
      self: FEED,
      first: null,
      last: null,
      previous: null,
      next: null,
    });
  });

  it('lead to its neighbours and both ends; the newest page has no number', () => {
    expect(pageLinks(FEED, 2, 3)).toEqual({
      self: `${FEED}?page=2`,
      first: FEED,
      last: `${FEED}?page=3`,
      previous: FEED,
      next: `${FEED}?page=3`,
    });
    expect(pageLinks(FEED, 3, 3).next).toBeNull();
  });

  it('keep a query', () => {
    expect(pageLinks(`${FEED}?area=ai`, 1, 2).next).toBe(`${FEED}?area=ai&page=2`);
  });
});
