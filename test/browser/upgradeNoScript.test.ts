import { describe, expect, it } from '@jest/globals';
import { opened, untilTrue } from './support/chromium.js';
import { PLAN, READY } from './support/plan.js';
import { visits } from './support/visits.js';

const at = visits();

const SIZES = [320, 390, 1280];

describe('an upgrade without a script', () => {
  it('asks for the versions at once where no script comes', async () => {
    const page = await opened(at.browser, `${at.server.address}/upgrade`, {
      javaScriptEnabled: false,
    });
    expect(await page.locator('.plan-form').isVisible()).toBe(true);
    await page.locator('.plan-go').click();
    await page.waitForURL(/from=[\d.]+&to=[\d.]+$/);
  });

  it('is a list to read without a script', async () => {
    const page = await opened(at.browser, `${at.server.address}${PLAN}`, {
      javaScriptEnabled: false,
    });
    expect(await page.locator('.plan-row:visible').count()).toBe(138);
    expect(await page.locator('button:visible').count()).toBe(2);
    expect(await page.locator('main input:visible').count()).toBe(0);
  });

  it.each(SIZES)('gives what is read all of the line at %i px', async (width) => {
    const page = await opened(at.browser, `${at.server.address}${PLAN}`, {
      javaScriptEnabled: false,
      viewport: { width, height: 844 },
    });
    const widths = await page.evaluate<number[]>(
      `[...document.querySelectorAll('.plan-row')].map((row) =>
        row.querySelector('.plan-body').getBoundingClientRect().width / row.getBoundingClientRect().width)`,
    );
    expect(Math.min(...widths)).toBeGreaterThan(0.9);
  });

  it('is printed with an empty box before each', async () => {
    const page = await opened(at.browser, `${at.server.address}${PLAN}`, {
      javaScriptEnabled: false,
    });
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.plan-box:visible').count()).toBe(138);
  });
});

describe.each(SIZES)('before the script runs, at %i px', (width) => {
  it.each([true, false])('every row stands where it will stand, touched: %s', async (hasTouch) => {
    const page = await opened(at.browser, `${at.server.address}/healthz`, {
      viewport: { width, height: 844 },
      isMobile: hasTouch,
      hasTouch,
    });
    let letGo = (): void => undefined;
    const gone = new Promise<void>((resolve) => (letGo = resolve));
    await page.route(/\/js\//, async (route) => {
      await gone;
      await route.continue();
    });
    await page.goto(`${at.server.address}${PLAN}`, { waitUntil: 'commit' });
    await untilTrue(page, `performance.getEntriesByName('first-contentful-paint').length > 0`);
    await untilTrue(page, 'document.querySelector("footer")');
    const tops = `[...document.querySelectorAll('.plan-row')].map((row) => row.offsetTop)`;
    const before = await page.evaluate<number[]>(tops);
    letGo();
    await untilTrue(page, READY);
    expect(await page.evaluate<number[]>(tops)).toEqual(before);
  });
});
