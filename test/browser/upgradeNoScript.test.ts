import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { startServer, type RunningServer } from '../support/runningServer.js';
import { launchChromium, opened } from './support/chromium.js';
import { PLAN } from './support/plan.js';

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

describe('an upgrade without a script', () => {
  it('asks for the versions at once where no script comes', async () => {
    const page = await opened(browser, `${server.address}/upgrade`, { javaScriptEnabled: false });
    expect(await page.locator('.plan-form').isVisible()).toBe(true);
    await page.locator('.plan-go').click();
    await page.waitForURL(/from=[\d.]+&to=[\d.]+$/);
  });

  it('is a list to read without a script', async () => {
    const page = await opened(browser, `${server.address}${PLAN}`, { javaScriptEnabled: false });
    expect(await page.locator('.plan-row:visible').count()).toBe(138);
    expect(await page.locator('button:visible').count()).toBe(2);
    expect(await page.locator('main input:visible').count()).toBe(0);
  });
});
