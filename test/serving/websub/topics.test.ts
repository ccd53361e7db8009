import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import request from 'supertest';
import type { Library } from '../../../src/library/entries.js';
import { readTopics } from '../../../src/serving/websub/topics.js';
import type { Site } from '../../../src/web/site.js';
import { aLibrary, NOW } from '../../support/aLibrary.js';
import { aSite, BASE_URL, aUsualLibrary } from '../../support/aSite.js';
import { aShow } from '../../support/builders.js';

function siteOf(library: Library, baseUrl = BASE_URL): Site {
  return {
    library: () => library,
    baseUrl,
    mediaFolder: '/nowhere',
    now: () => NOW,
    isDamaged: () => false,
    ready: () => ({ ok: true, problems: [] }),
    changedAt: () => NOW,
    nextPublication: () => null,
    hubs: ['https://hub.example/'],
    files: () => Promise.resolve(new Map()),
    card: () => Promise.reject(new Error('No card is announced.')),
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

  it('are what the site serves', async () => {
    const hubs = ['https://hub.example/'];
    const { app } = await aSite(aUsualLibrary(), { hubs });
    for (const [topic, digest] of await readTopics(siteOf(aUsualLibrary()))) {
      const answer = await request(app).get(topic.slice(BASE_URL.length)).buffer(true);
      const { body, text } = answer as { body: unknown; text?: string };
      const served = Buffer.isBuffer(body) ? body : Buffer.from(text ?? '');
      expect([topic, createHash('sha256').update(served).digest('base64url')]).toEqual([
        topic,
        digest,
      ]);
    }
  });

  it('leave out a feed that has moved elsewhere', async () => {
    const show = aShow();
    const movedTo = 'https://elsewhere.example/feed.xml';
    const library = aLibrary({ show: { ...show, feed: { ...show.feed, movedTo } } });
    const topics = await readTopics(siteOf(library));
    expect(topics.has(`${BASE_URL}/feed.xml`)).toBe(false);
  });
});
