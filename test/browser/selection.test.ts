import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { startServer, type RunningServer } from '../support/runningServer.js';
import { imported } from './support/imported.js';
import {
  CURRENT_TIME,
  launchChromium,
  opened as openedIn,
  scrub,
  untilTrue,
} from './support/chromium.js';

let server: RunningServer;
let browser: Browser;

beforeAll(async () => {
  server = await startServer();
  browser = await launchChromium();
  await imported(server, notes(72, LONG));
  await imported(server, notes(73, LONG));
  await imported(server, notes(74, SHORT));
});
afterAll(async () => {
  await browser.close();
  expect(await server.stop()).toBe(0);
});

/** What somebody hears to the end, and what lasts however late a busy machine comes to look at it. */
const SHORT = { area: 'billing', ends: ['0:12', '0:24'] };
const LONG = { area: 'portal', ends: ['0:21', '0:50'] };

/** An episode with the tour's sound: what is of the area is at 10, 22 and 60 seconds. */
const notes = (number: number, { area, ends }: typeof SHORT) => `---
number: ${number}
title: Number ${number}
status: published
complete: true
duration: 1:24
audio: tour.mp3
---

### First | 0:10 {#s-a${number} areas=${area}}

### Not chosen | ${ends[0]} {#s-b${number} areas=tickets}

### Second | 0:22 {#s-c${number} areas=${area}}

### Not chosen either | ${ends[1]} {#s-d${number} areas=tickets}

### Third, and it lasts | 1:00 {#s-e${number} areas=${area}}
`;

const opened = (path: string): Promise<Page> => openedIn(browser, `${server.address}${path}`);
const dock = (page: Page) => page.getByRole('region', { name: 'Player' });
const SOUND = 'document.querySelector("audio")';

/** Notes every second at which it was while it played, and what the dock said of it. */
async function listenTo(page: Page): Promise<void> {
  await page.evaluate(`window.heard = [];
    window.said = new Set();
    document.addEventListener('timeupdate', ({ target }) => {
      if (!target.paused && !target.seeking) window.heard.push(target.currentTime);
      said.add(['selection', 'segment'].map((part) => document.querySelector('[data-part=' + part + ']').textContent).join(': '));
    }, true)`);
}

describe('a selection', () => {
  it('plays just what was chosen, in time order, and skips the rest', async () => {
    const page = await opened('/episodes/74?area=billing');
    await listenTo(page);
    await page.getByRole('button', { name: /^Play these 3/ }).click();
    await untilTrue(page, `${CURRENT_TIME} >= 60.5`);
    expect(await page.evaluate('[...said]')).toEqual(
      expect.arrayContaining([
        '1 of 3 chosen: First',
        '2 of 3 chosen: Second',
        '3 of 3 chosen: Third, and it lasts',
      ]),
    );
    const heard = await page.evaluate<number[]>('window.heard');
    const leftOut = heard.filter((at) => (at > 12.3 && at < 22) || (at > 24.3 && at < 60));
    expect(heard.length).toBeGreaterThan(8);
    expect(leftOut).toEqual([]);
    expect(await page.locator('.segment[aria-current="true"]').textContent()).toContain('Third');
  });

  it('moves on when the listener does, ends when they go elsewhere, and says when it is over', async () => {
    const page = await opened('/episodes/72?area=portal');
    await page.getByRole('button', { name: /^Play these 3/ }).click();
    await untilTrue(page, `${CURRENT_TIME} >= 10`);
    await page.keyboard.press('n');
    await untilTrue(page, `${CURRENT_TIME} >= 22 && ${CURRENT_TIME} < 50`);
    await page.keyboard.press('n');
    await untilTrue(page, `${CURRENT_TIME} >= 60`);
    await page.keyboard.press('n');
    await page.getByText('These 3 segments are over.').waitFor();
    expect(await page.evaluate(`${SOUND}.paused`)).toBe(true);

    await page.getByRole('button', { name: /^Play these 3/ }).click();
    await dock(page).getByText('1 of 3 chosen').waitFor();
    await scrub(page, 52);
    await untilTrue(page, `document.querySelector('[data-part="selection"]').textContent === ''`);
    await untilTrue(page, `${CURRENT_TIME} > 52.2 && ${CURRENT_TIME} < 60`);
  });

  it('goes on in the next episode on an area’s page', async () => {
    const page = await opened('/areas/portal');
    await page.getByRole('button', { name: /^Play (?:these )?6/ }).click();
    await dock(page).getByText('1 of 6 chosen').waitFor();
    await dock(page).getByRole('link', { name: 'Episode 73: Number 73' }).waitFor();
    await untilTrue(page, `${CURRENT_TIME} >= 10`);
    for (const place of [2, 3]) {
      await page.keyboard.press('n');
      await dock(page).getByText(`${place} of 6 chosen`).waitFor();
    }
    await untilTrue(page, `${CURRENT_TIME} >= 60`);
    await scrub(page, 83.4);
    await dock(page).getByText('4 of 6 chosen').waitFor();
    await dock(page).getByRole('link', { name: 'Episode 72: Number 72' }).waitFor();
    await untilTrue(page, `${CURRENT_TIME} >= 10 && ${CURRENT_TIME} < 21 && !${SOUND}.paused`);
    expect(await page.locator('.segment[aria-current="true"]').count()).toBe(1);
  });
});
