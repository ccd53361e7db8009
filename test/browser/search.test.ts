import { describe, expect, it } from '@jest/globals';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { opened as openedIn } from './support/chromium.js';
import { visits } from './support/visits.js';

const at = visits();

const PHONE = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true };
const opened = (path: string, options?: BrowserContextOptions): Promise<Page> =>
  openedIn(at.browser, `${at.server.address}${path}`, options);

const theBox = (page: Page) => page.locator('.masthead input[name="q"]');
describe('the results of a search', () => {
  it('are narrowed by a facet and widened again, without a script too', async () => {
    for (const javaScriptEnabled of [true, false]) {
      const page = await opened('/search?q=billing', { javaScriptEnabled });
      await page.getByRole('link', { name: /^Episode 16\s*\d+$/ }).click();
      await page.waitForURL('**/search?q=episode%3A16+billing');
      expect(await page.getByText(/results?, narrowed from \d+/).count()).toBe(1);
      await page.getByRole('link', { name: 'Take away: Episode 16' }).click();
      await page.waitForURL('**/search?q=billing');
      await page.context().close();
    }
  });

  it('are narrowed on a phone after unfolding how', async () => {
    const page = await opened('/search?q=billing', PHONE);
    const facet = page.getByRole('link', { name: /^Episode 16\s*\d+$/ });
    expect(await facet.isVisible()).toBe(false);
    await page.getByText('Narrow these results').tap();
    await facet.tap();
    await page.waitForURL('**/search?q=episode%3A16+billing');
  });

  it('are reached and opened by the keyboard alone', async () => {
    const page = await opened('/');
    await page.keyboard.press('/');
    await page.keyboard.type('auto assign on close');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/search?q=auto+assign+on+close');
    const first = page.locator('.hits a').first();
    for (let i = 0; i < 80 && !(await page.evaluate<boolean>(FIRST_IS_FOCUSED)); i += 1) {
      await page.keyboard.press('Tab');
    }
    const href = (await first.getAttribute('href')) ?? '';
    await page.keyboard.press('Enter');
    await page.waitForURL(`**${href}`);
  });

  it('have a mark on what matched that is more than a colour', async () => {
    const page = await opened('/search?q=billing');
    const mark = page.locator('mark').first();
    expect((await mark.innerText()).toLowerCase()).toBe('billing');
    expect(await page.evaluate(LOOK_OF_MARK)).toEqual(['600', 'underline']);
  });

  it('show hostile text as text', async () => {
    const evil = '<img src=x onerror="document.title=1"> area:<b>x</b> billing';
    const page = await opened(`/search?q=${encodeURIComponent(evil)}`);
    expect(await page.locator('main img, main b').count()).toBe(0);
    await theBox(page).press('End');
    await page.keyboard.type('x');
    await page.waitForTimeout(400);
    expect(await page.locator('.masthead :is(img, b)').count()).toBe(0);
    expect(await page.title()).toContain('<img src=x');
  });
});

// Written as text: these run in the page, whose types are not those of Node.
const FIRST_IS_FOCUSED = 'document.querySelector(".hits a") === document.activeElement';
const LOOK_OF_MARK = `(({ fontWeight, textDecorationLine }) => [fontWeight, textDecorationLine])(
  getComputedStyle(document.querySelector('mark')))`;
