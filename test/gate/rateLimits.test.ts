import { describe, expect, it } from '@jest/globals';
import { countedAs } from '../../src/gate/rateLimits.js';

describe('what is counted', () => {
  it.each(['/api/v1/search', '/api', '/API/v1/show'])('%s counts for the API', (path) => {
    expect(countedAs(path)).toBe('api');
  });

  it.each(['/search', '/lookup', '/lookup.csv', '/lookup.md', '/upgrade', '/upgrade.csv'])(
    '%s counts as a search',
    (path) => {
      expect(countedAs(path)).toBe('search');
    },
  );

  it.each(['/', '/feed.xml', '/atom.xml', '/feed.json', '/changes.xml', '/opml.xml', '/apiary'])(
    '%s never counts',
    (path) => {
      expect(countedAs(path)).toBeNull();
    },
  );
});
