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
  await imported(server, notes(72));
  await imported(server, notes(73));
});
afterAll(async () => {
  await browser.close();
  expect(await server.stop()).toBe(0);
});

/** An episode with the tour's sound: what is on portals and chat is at 10, 22 and 60 seconds. */
const notes = (number: number) => `---
number: ${number}
title: Number ${number}
status: published
complete: true
duration: 1:24
audio: tour.mp3
---

### First on portals | 0:10 {#s-a${number} areas=portal}

### Not chosen | 0:12 {#s-b${number} areas=tickets}

### Second on portals | 0:22 {#s-c${number} areas=portal}

### Not chosen either | 0:24 {#s-d${number} areas=tickets}

### Third on portals, and it lasts | 1:00 {#s-e${number} areas=portal}
`;

const opened = (path: string): Promise<Page> => openedIn(browser, `${server.address}${path}`);
const dock = (page: Page) => page.getByRole('region', { name: 'Player' });
const SOUND = 'document.querySelector("audio")';

/** Notes every second at which it was while it played. */
async function listenTo(page: Page): Promise<void> {
  await page.evaluate(`window.heard = [];
    ${SOUND}.addEventListener('timeupdate', ({ target }) => {
      if (!target.paused && !target.seeking) window.heard.push(target.currentTime);
    })`);
}

describe('a selection', () => {
  it('plays just what was chosen, in time order, and skips the rest', async () => {
    const page = await opened('/episodes/72?area=portal');
    await page.getByRole('button', { name: /^Play these 3/ }).click();
    await untilTrue(page, `${CURRENT_TIME} >= 10`);
    await listenTo(page);
    await dock(page).getByText('1 of 3 chosen').waitFor();
    await untilTrue(page, `${CURRENT_TIME} >= 22`);
    await dock(page).getByText('2 of 3 chosen').waitFor();
    await dock(page).getByRole('link', { name: 'Second on portals' }).waitFor();
    await untilTrue(page, `${CURRENT_TIME} >= 60`);
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
    await untilTrue(page, `${CURRENT_TIME} >= 22 && ${CURRENT_TIME} < 24`);
    await page.keyboard.press('n');
    await untilTrue(page, `${CURRENT_TIME} >= 60`);
    await page.keyboard.press('n');
    await page.getByText('These 3 segments are over.').waitFor();
    expect(await page.evaluate(`${SOUND}.paused`)).toBe(true);

    await page.getByRole('button', { name: /^Play these 3/ }).click();
    await dock(page).getByText('1 of 3 chosen').waitFor();
    await scrub(page, 30);
    await untilTrue(page, `document.querySelector('[data-part="selection"]').textContent === ''`);
    await untilTrue(page, `${CURRENT_TIME} > 30.2`);
    expect(await page.evaluate<number>(CURRENT_TIME)).toBeLessThan(40);
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
    await untilTrue(page, `${CURRENT_TIME} >= 10 && ${CURRENT_TIME} < 12.5 && !${SOUND}.paused`);
    expect(await page.locator('.segment[aria-current="true"]').count()).toBe(1);
  });
});
