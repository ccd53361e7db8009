import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { startServer, type RunningServer } from '../support/runningServer.js';
import { launchChromium } from './support/chromium.js';
import { box, openedPlan, PLAN } from './support/plan.js';

let server: RunningServer;
let browser: Browser;

beforeAll(async () => {
  server = await startServer();
  browser = await launchChromium();
});
afterAll(async () => {
  await browser.close();
  expect(await server.stop()).toBe(0);
});

const opened = (path = PLAN, options: BrowserContextOptions = {}): Promise<Page> =>
  openedPlan(browser, server.address, path, options);

describe('an upgrade on a phone', () => {
  it('fits a phone, and its bar covers no row that has the focus', async () => {
    const page = await opened(PLAN, {
      viewport: { width: 390, height: 844 },
      isMobile: true,
      hasTouch: true,
    });
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390);
    await box(page, 12).focus();
    for (let i = 0; i < 8; i += 1) await page.keyboard.press('k');
    const gap = `document.activeElement.closest('.plan-row').getBoundingClientRect().top -
      document.querySelector('[data-bar]').getBoundingClientRect().bottom`;
    expect(await page.evaluate<number>(gap)).toBeGreaterThanOrEqual(-1);
  });
});
