import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { startServer, type RunningServer } from '../support/runningServer.js';
import { CURRENT_TIME, launchChromium, opened as openedIn, untilTrue } from './support/chromium.js';
import { imported } from './support/imported.js';

let server: RunningServer;
let browser: Browser;

const NOTES = `---
number: 74
title: What can be chosen
status: published
duration: 1:24
audio: tour.mp3
---

### Invoices round per line | 0:10-0:20 {#s-a74 .highlight areas=billing}

Each line of an invoice.

### Portals say today’s date | 0:20 {#s-b74 areas=portal}

### Portals have no time for this {#s-c74 areas=portal}

### Chats end | 0:40 {#s-d74 areas=chat}

### A fifth {#s-e74}

### A sixth is a caution {#s-f74}

- ⚠️ Off by default
`;

beforeAll(async () => {
  server = await startServer();
  browser = await launchChromium();
  await imported(server, NOTES);
});
afterAll(async () => {
  await browser.close();
  expect(await server.stop()).toBe(0);
});

const opened = (path: string, options: BrowserContextOptions = {}): Promise<Page> =>
  openedIn(browser, `${server.address}${path}`, options);
const facet = (page: Page, name: string) => page.locator('a.facet').filter({ hasText: name });
const play = (page: Page) => page.getByRole('button', { name: /^Play (?:these|this|all|the|\d)/ });
const segment = (page: Page, id: string) => page.locator(`#s-${id}`);

describe('the button of an episode’s page', () => {
  it('tells how many and how long, of what is chosen', async () => {
    const page = await opened('/episodes/74');
    await page.getByRole('button', { name: 'Play the highlight, 10 s' }).waitFor();
    await facet(page, 'Portal').click();
    await page.getByRole('button', { name: 'Play this one', exact: true }).waitFor();
    await page.getByText('1 has no time and is left out. Its end is not known').waitFor();
    await facet(page, 'Billing').click();
    await page.getByRole('button', { name: 'Play these 2, at least 10 s' }).waitFor();
  });

  it('is not there when none of them has a time, which is said', async () => {
    const page = await opened('/episodes/74?is=caution');
    await page.getByText('It has no time yet.').waitFor();
    expect(await play(page).count()).toBe(0);
  });

  it('is not there without a script', async () => {
    const page = await opened('/episodes/74?area=billing', { javaScriptEnabled: false });
    expect(await segment(page, 'a74').isVisible()).toBe(true);
    expect(await play(page).count()).toBe(0);
  });
});

describe('an area’s page', () => {
  it('plays a time in place', async () => {
    const page = await opened('/areas/chat');
    await page.getByRole('link', { name: /^0:40/ }).click();
    await untilTrue(page, `Math.abs(${CURRENT_TIME} - 40) < 5`);
    expect(new URL(page.url()).pathname).toBe('/areas/chat');
  });

  it('leads to the moment without a script, and has no button', async () => {
    const page = await opened('/areas/chat', { javaScriptEnabled: false });
    expect(await play(page).count()).toBe(0);
    await page.getByRole('link', { name: /^0:40/ }).click();
    await page.waitForURL(/\/episodes\/74\?t=0:40#s-d74$/);
  });
});

describe('words that are looked for', () => {
  it('are marked where the browser can, whatever their apostrophes', async () => {
    const page = await opened('/episodes/74');
    await page.getByRole('searchbox', { name: 'Words in the notes' }).fill("TODAY'S");
    await segment(page, 'a74').waitFor({ state: 'hidden' });
    const marked = '[...CSS.highlights.get("choice")].map(String)';
    expect(await page.evaluate(marked)).toEqual(['today’s']);
    await page.getByRole('link', { name: /^Show all/ }).click();
    expect(await page.evaluate('CSS.highlights.has("choice")')).toBe(false);
  });

  it('take one step of the history, however many letters they have', async () => {
    const page = await opened('/episodes/74');
    const before = await page.evaluate<number>('history.length');
    await page
      .getByRole('searchbox', { name: 'Words in the notes' })
      .pressSequentially('portals say');
    await page.waitForURL(/\?q=portals\+say$/);
    expect(await page.evaluate('history.length')).toBe(before);
  });
});

describe('what a choice leaves out', () => {
  it('is shown when a link on the page leads to it', async () => {
    const page = await opened('/episodes/74?area=chat');
    await page
      .locator('.glance')
      .getByRole('link', { name: /Off by default/ })
      .click();
    await segment(page, 'f74').waitFor();
    expect(page.url()).toBe(`${server.address}/episodes/74#s-f74`);
  });

  it('is counted: what would leave nothing cannot be pressed', async () => {
    const page = await opened('/episodes/74');
    await facet(page, 'Chat').click();
    expect(await facet(page, 'Cautions').getAttribute('aria-disabled')).toBe('true');
    expect(await facet(page, 'Cautions').getAttribute('href')).toBeNull();
    await facet(page, 'Chat').click();
    expect(await facet(page, 'Cautions').getAttribute('href')).toBe('/episodes/74?is=caution');
  });
});
