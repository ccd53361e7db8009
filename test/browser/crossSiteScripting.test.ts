import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { aSite } from '../support/aSite.js';
import { aHostileLibrary, CORPUS, HOSTILE, hostileId } from '../support/crossSiteScripting.js';
import { launchChromium } from './support/chromium.js';

let browser: Browser;
let context: BrowserContext;
let server: Server;
let home = '';
const ran: string[] = [];

beforeAll(async () => {
  const { app } = await aSite(aHostileLibrary());
  server = createServer(app).listen(0, '127.0.0.1');
  await once(server, 'listening');
  home = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  browser = await launchChromium();
  // Without the Content-Security-Policy, so that what is tried is the escaping and not the net below it.
  context = await browser.newContext({ bypassCSP: true });
  await context.exposeBinding('ran', ({ page }) => {
    ran.push(page.url());
  });
});
afterAll(async () => {
  await browser.close();
  server.closeAllConnections();
  server.close();
});

async function opened(address = 'about:blank'): Promise<Page> {
  const page = await context.newPage();
  page.on('dialog', (dialog) => {
    ran.push(page.url());
    void dialog.dismiss();
  });
  await page.goto(address);
  return page;
}

/** What would run when somebody clicks or points, besides what runs by itself. */
const ARMED = `[...document.querySelectorAll('*')].flatMap((element) =>
  [...element.attributes]
    .filter(({ name, value }) => /^on|^srcdoc$|^ping$/i.test(name) || /^[\\s\\u0000-\\u0020]*(?:javascript|vbscript|data):/i.test(value))
    .map(({ name, value }) => element.localName + ' ' + name + '=' + value))`;

/** What readers take for HTML in a feed, read by the browser itself. */
const HTML_IN_XML = `((text) => {
  const parsed = new DOMParser().parseFromString(text, 'text/xml');
  return ['description', 'encoded', 'summary', 'content', 'subtitle'].flatMap((name) =>
    [...parsed.getElementsByTagNameNS('*', name)].map((one) => one.textContent));
})`;

/** Time for what loads, fails or moves to call its handlers. */
const A_WHILE_MS = 300;

async function nothingRunsOn(page: Page): Promise<void> {
  await page.waitForTimeout(A_WHILE_MS);
  expect(await page.evaluate(ARMED)).toEqual([]);
  expect(ran).toEqual([]);
  await page.close();
}

const searched = (text: string) => `/search?q=${encodeURIComponent(text.slice(0, 390))}`;

describe('strings that are known to run scripts', () => {
  it('are more than a hundred, each once, and of every kind', () => {
    expect(new Set(HOSTILE).size).toBe(HOSTILE.length);
    expect(HOSTILE.length).toBeGreaterThanOrEqual(100);
    expect(Object.values(CORPUS).filter((strings) => strings.length < 5)).toEqual([]);
  });

  it('do run in a page that does not escape them, so that this test can fail', async () => {
    const page = await opened();
    await page.setContent('<img src=x onerror=window.ran()>');
    await page.waitForTimeout(A_WHILE_MS);
    expect(ran.splice(0)).toHaveLength(1);
    expect(await page.evaluate(ARMED)).toEqual(['img onerror=window.ran()']);
    await page.close();
  });

  it.each([
    '/',
    '/episodes',
    '/episodes/21',
    '/episodes/21?order=time',
    '/episodes/21?t=0:40#s-evil2',
    '/episodes/20',
    '/embed/21',
    '/embed/20',
    '/player/21',
    '/changes',
    `/changes/${hostileId(3)}`,
    '/versions',
    '/versions/2.212',
    '/areas',
    '/areas/area-7',
    '/search?q=script',
    '/search?q=img%20onerror',
    '/lookup?text=1050001%201050002',
    '/upgrade?from=2.210&to=2.212',
    '/subscribe',
    '/articles',
    '/articles/evil',
  ])('do not on %s', async (address) => {
    await nothingRunsOn(await opened(`${home}${address}`));
  });

  it.each(Object.entries(CORPUS))('do not when they are asked for: %s', async (_kind, strings) => {
    const page = await opened();
    for (const text of strings) {
      await page.goto(`${home}${searched(text)}`, { waitUntil: 'domcontentloaded' });
      expect(await page.evaluate(ARMED)).toEqual([]);
    }
    const all = encodeURIComponent(strings.join(' ').slice(0, 390));
    for (const address of [
      `/${all}`,
      `/episodes/${all}`,
      `/embed/${all}`,
      `/episodes/21?t=${all}&area=${all}&q=${all}`,
      `/lookup?text=${all}`,
      `/upgrade?from=${all}&to=${all}`,
      `/subscribe?q=${all}`,
    ]) {
      await page.goto(`${home}${address}`, { waitUntil: 'domcontentloaded' });
      expect(await page.evaluate(ARMED)).toEqual([]);
    }
    await nothingRunsOn(page);
  });

  it('do not in what is suggested while somebody types', async () => {
    const page = await opened(`${home}/`);
    const box = page.getByRole('combobox').first();
    for (const text of ['img', 'script', 'svg onload']) {
      const answer = page.waitForResponse(/\/api\/v1\/suggest/);
      await box.fill(text);
      await answer;
      await page.waitForTimeout(A_WHILE_MS);
    }
    await nothingRunsOn(page);
  });

  it.each(['/feed.xml', '/atom.xml', '/changes.xml'])(
    'do not in the HTML that readers of %s show',
    async (address) => {
      const page = await opened();
      const xml = await (await fetch(`${home}${address}`)).text();
      const texts = await page.evaluate<string[]>(`${HTML_IN_XML}(${JSON.stringify(xml)})`);
      expect(texts.length).toBeGreaterThan(1);
      await shownAsHtml(page, texts.join('\n'));
    },
  );

  it('do not in the HTML of the JSON Feed, of the API and of oEmbed', async () => {
    const page = await opened();
    const json = async (address: string) => (await fetch(`${home}${address}`)).json();
    const feed = (await json('/feed.json')) as { items: { content_html: string }[] };
    const episode = (await json('/api/v1/episodes/21')) as { segments: { notesHtml: string }[] };
    const url = encodeURIComponent('https://companion.example/episodes/21');
    const embed = (await json(`/oembed?url=${url}`)) as { html: string };
    await shownAsHtml(
      page,
      [
        ...feed.items.map((item) => item.content_html),
        ...episode.segments.map(({ notesHtml }) => notesHtml),
        embed.html,
      ].join('\n'),
    );
  });
});

async function shownAsHtml(page: Page, html: string): Promise<void> {
  await page.setContent(html, { waitUntil: 'domcontentloaded' });
  await nothingRunsOn(page);
}
