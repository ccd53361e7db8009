import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { startServer, type RunningServer } from '../support/runningServer.js';
import { imported } from './support/imported.js';
import { launchChromium, opened } from './support/chromium.js';

let server: RunningServer;
let browser: Browser;

beforeAll(async () => {
  server = await startServer();
  browser = await launchChromium();
  await imported(server, WITH_A_VIDEO);
});
afterAll(async () => {
  await browser.close();
  expect(await server.stop()).toBe(0);
});

const WITH_A_VIDEO = `---
number: 40
status: published
title: A video
video: https://www.youtube.com/watch?v=abcdefghijk
---

### It begins | 0:10 {#s-begin}
### It rounds | 25:29 {#s-round areas=billing}
### It ends | 1:02:03 {#s-end}
`;

const withoutScript = (path: string): Promise<Page> =>
  opened(browser, `${server.address}${path}`, { javaScriptEnabled: false });

describe('without JavaScript', () => {
  it('a link to a moment scrolls to its segment and marks it', async () => {
    const page = await withoutScript('/areas/billing');
    await page.getByRole('link', { name: 'It rounds' }).click();
    await page.waitForURL('**/episodes/40?t=25:29#s-round');
    const segment = page.locator('#s-round');
    expect(await segment.getAttribute('aria-current')).toBe('true');
    expect(await page.locator('[aria-current="true"].segment').count()).toBe(1);
    expect(await isInView(page, '#s-round')).toBe(true);
  });

  it('a moment far down the page is scrolled to', async () => {
    const page = await withoutScript('/episodes/17');
    const last = await page.locator('.segment').last().getAttribute('id');
    await page.goto(`${server.address}/episodes/17#${last ?? ''}`);
    expect(await isInView(page, `#${last ?? ''}`)).toBe(true);
  });

  it('a time leads to its second of the file', async () => {
    const page = await withoutScript('/episodes/0');
    await page.getByRole('link', { name: '0:43, play from 43 seconds' }).click();
    await page.waitForURL('**/media/tour.mp3#t=43');
  });

  it('a time leads to its second at the host', async () => {
    const page = await withoutScript('/episodes/40');
    const time = page.getByRole('link', { name: '1:02:03, play from 1 hour 2 minutes 3 seconds' });
    expect(await time.getAttribute('href')).toBe(
      'https://www.youtube.com/watch?v=abcdefghijk&t=3723s',
    );
  });

  it('a file plays in the browser’s own player, from the moment of the address', async () => {
    const page = await withoutScript('/episodes/0?t=0:43');
    const audio = page.locator('audio[controls]:visible');
    expect(await audio.getAttribute('src')).toMatch(/\/media\/tour\.mp3#t=43$/);
  });

  it('all segments and the transcript can be read', async () => {
    const page = await withoutScript('/episodes/0');
    expect(await page.locator('.segment:visible').count()).toBe(8);
    await page.locator('summary', { hasText: 'Transcript' }).click();
    expect(await page.locator('.cues:visible').count()).toBe(1);
  });

  it('segments are chosen by links and words', async () => {
    const page = await withoutScript('/episodes/16');
    await page.getByRole('link', { name: /^Billing\s*4$/ }).click();
    await page.waitForURL(/\/episodes\/16\?area=billing/);
    expect(await page.locator('.segment:visible').count()).toBe(4);
    await page.getByRole('searchbox', { name: 'Words in the notes' }).fill('credit');
    await page.getByRole('button', { name: 'Show' }).click();
    await page.waitForURL(/q=credit/);
    expect(await page.locator('.segment:visible').count()).toBe(2);
  });

  it.each([
    '/',
    '/episodes',
    '/episodes/0?t=0:43',
    '/episodes/17',
    '/episodes/40',
    '/changes/1044274',
    '/lookup',
    '/lookup?ids=1044274,7654321',
    '/versions/2.210',
    '/areas/billing',
    '/search?q=billing',
    '/subscribe',
    '/upgrade?from=2.206&to=2.212',
  ])('no control is dead: %s', async (path) => {
    const page = await withoutScript(path);
    expect(await page.evaluate(DEAD_CONTROLS)).toEqual([]);
  });
});

const isInView = (page: Page, selector: string): Promise<boolean> =>
  page.evaluate<boolean>(`(() => {
    const { top, bottom } = document.querySelector('${selector}').getBoundingClientRect();
    return scrollY > 0 && top >= 0 && bottom <= innerHeight;
  })()`);

// Written as text: it runs in the page. A button works when it sends a form, a link when it leads somewhere.
const DEAD_CONTROLS = `[...document.querySelectorAll('a, button, input, select, [role=button], [tabindex="0"]')]
  .filter((element) => element.checkVisibility() && !element.matches('[type=hidden], .wide'))
  .filter((element) => {
    if (element.matches('a[href^="#"]')) return document.querySelector(element.hash || 'html') === null;
    if (element.matches('a')) return !element.hasAttribute('href') && element.ariaDisabled !== 'true';
    if (element.matches('input[readonly]')) return false;
    return element.form == null;
  })
  .map((element) => element.outerHTML.slice(0, 200))`;
