import { describe, expect, it } from '@jest/globals';
import { isOwnPath } from '../../src/domain/ownPath.js';
import { aSite } from '../support/aSite.js';

/** What the web application answers, as Express keeps it: `/episodes/:number`. */
async function routes(): Promise<string[]> {
  const { app } = await aSite();
  const layers = app.router.stack as { route?: { path: string } }[];
  return [...new Set(layers.flatMap(({ route }) => route?.path ?? []))];
}

describe('a path of our own', () => {
  it('is every route of the web application', async () => {
    const all = await routes();
    expect(all).toContain('/episodes/:number');
    expect(all.filter((path) => !isOwnPath(path.replace(/:[a-z]+/g, '5')))).toEqual([]);
  });

  it.each(['/', '/Feed.xml', '/episodes/999', '/api/v1/changes/1050001'])('is %s', (path) => {
    expect(isOwnPath(path)).toBe(true);
  });

  it.each(['/podcast.rss', '/feed/', '/episodes/feed/', '/episodes/5/rss', '/feedxxml', ''])(
    'is not %j',
    (path) => {
      expect(isOwnPath(path)).toBe(false);
    },
  );
});
