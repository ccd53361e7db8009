import { describe, expect, it } from '@jest/globals';
import type { Library } from '../../../src/library/entries.js';
import { readTopics } from '../../../src/serving/websub/topics.js';
import type { Site } from '../../../src/web/site.js';
import { aLibrary, NOW } from '../../support/aLibrary.js';
import { BASE_URL, aUsualLibrary } from '../../support/aSite.js';
import { aShow } from '../../support/builders.js';

function siteOf(library: Library, baseUrl = BASE_URL): Site {
  return {
    library: () => library,
    baseUrl,
    mediaFolder: '/nowhere',
    now: () => NOW,
    ready: () => ({ ok: true, problems: [] }),
    changedAt: () => NOW,
    nextPublication: () => null,
    hubs: ['https://hub.example/'],
    files: () => Promise.resolve(new Map()),
  };
}

describe('the topics of a site', () => {
  it('are its four feeds under their own addresses, with the same digests until they change', async () => {
    const topics = await readTopics(siteOf(aUsualLibrary()));
    expect([...topics.keys()]).toEqual(
      ['/feed.xml', '/atom.xml', '/feed.json', '/changes.xml'].map((path) => BASE_URL + path),
    );
    expect(await readTopics(siteOf(aUsualLibrary()))).toEqual(topics);
    const other = await readTopics(siteOf(aLibrary({ show: aShow({ title: 'Another' }) })));
    for (const [topic, digest] of topics) expect(other.get(topic)).not.toBe(digest);
  });

  it('leave out a feed that has moved elsewhere', async () => {
    const show = aShow();
    const movedTo = 'https://elsewhere.example/feed.xml';
    const library = aLibrary({ show: { ...show, feed: { ...show.feed, movedTo } } });
    const topics = await readTopics(siteOf(library));
    expect(topics.has(`${BASE_URL}/feed.xml`)).toBe(false);
  });
});
