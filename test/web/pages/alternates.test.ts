import { beforeAll, describe, expect, it } from '@jest/globals';
import { aSite } from '../../support/aSite.js';

let get: Awaited<ReturnType<typeof aSite>>['get'];

beforeAll(async () => {
  ({ get } = await aSite());
});

const announced = (html: string) =>
  [...html.matchAll(/<link rel="alternate" type="([^"]+)" title="([^"]+)" href="([^"]+)">/g)].map(
    ([, type, title, href]) => ({ type, title, href: href?.replaceAll('&amp;', '&') }),
  );

const SHOW = ['/feed.xml', '/atom.xml', '/feed.json'];

describe('every page', () => {
  it.each(['/', '/episodes', '/episodes/21', '/subscribe', '/articles', '/nothing'])(
    '%s announces the show in each form',
    async (address) => {
      const feeds = announced((await get(address)).text).filter(
        ({ type }) => !/oembed/.test(type ?? ''),
      );
      expect(feeds.map(({ href }) => href)).toEqual(SHOW);
      expect(feeds.map(({ type }) => type)).toEqual([
        'application/rss+xml',
        'application/atom+xml',
        'application/feed+json',
      ]);
    },
  );
});

describe('a page on a part of the show', () => {
  it.each([
    ['/areas/billing', '/changes.xml?area=billing', 'changes on Billing', 'Follow this area'],
    [
      '/versions/2.210',
      '/changes.xml?version=2.210',
      'changes on version 2.210',
      'Follow this version',
    ],
    [
      '/changes/1050001',
      '/changes.xml?change=1050001',
      'changes on #1050001',
      'Follow this change',
    ],
    [
      '/search?q=rounding',
      '/changes.xml?q=rounding',
      'changes with “rounding”',
      'Follow this search',
    ],
    ['/search?q=zzzz', '/changes.xml?q=zzzz', 'changes with “zzzz”', 'Follow this search'],
    [
      '/changes?version=2.212&area=billing',
      '/changes.xml?area=billing&version=2.212',
      'changes on Billing and version 2.212',
      'Follow these changes',
    ],
    ['/changes', '/changes.xml', 'all changes', 'Follow all changes'],
  ])('%s announces its own feed first and offers to follow it', async (page, feed, words, text) => {
    const html = (await get(page)).text;
    const [own, ...others] = announced(html);
    expect(own).toMatchObject({ href: feed, title: `By the [run]Book: ${words}` });
    expect(others.map(({ href }) => href)).toEqual(SHOW);
    expect(html).toContain(`${text}</a>`);

    const { status, type } = await get(feed);
    expect([status, type]).toEqual([200, own?.type]);
    const follow = /<p class="follow"><a href="([^"]+)"/.exec(html)?.[1]?.replaceAll('&amp;', '&');
    const subscribe = await get(follow ?? '');
    expect(subscribe.status).toBe(200);
    expect(subscribe.text).toContain(
      `value="https://companion.example${feed.replaceAll('&', '&amp;')}"`,
    );
  });
});
