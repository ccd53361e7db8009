import { describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { box, openedPlan, PLAN } from './support/plan.js';
import { visits } from './support/visits.js';

const at = visits();

const opened = (width = 390): Promise<Page> =>
  openedPlan(at.browser, at.server.address, PLAN, {
    viewport: { width, height: 844 },
    isMobile: true,
    hasTouch: true,
  });
const heightOf = (page: Page, selector: string) =>
  page.evaluate<number>(`document.querySelector('${selector}').getBoundingClientRect().height`);

describe.each([320, 390])('an upgrade on a phone of %i px', (width) => {
  it('fits it, and its bar covers no row that has the focus', async () => {
    const page = await opened(width);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
    await box(page, 12).focus();
    for (let i = 0; i < 8; i += 1) await page.keyboard.press('k');
    const gap = `document.activeElement.closest('.plan-row').getBoundingClientRect().top -
      document.querySelector('[data-bar]').getBoundingClientRect().bottom`;
    expect(await page.evaluate<number>(gap)).toBeGreaterThanOrEqual(-1);
  });

  it('has a low bar, as high when rows are selected: none moves under the finger', async () => {
    const page = await opened(width);
    const height = await heightOf(page, '[data-bar]');
    expect(height).toBeLessThanOrEqual(width < 390 ? 112 : 56);
    await box(page, 0).check();
    expect(await heightOf(page, '[data-bar]')).toBe(height);
    expect(await page.locator('[data-mark]:visible').count()).toBe(3);
  });

  it('unfolds its filters, all of which are seen, and says what is shown once they are folded', async () => {
    const page = await opened(width);
    const filter = page.getByRole('button', { name: 'Filter' });
    expect(await page.locator('[data-filters] :is(input, select):visible').count()).toBe(0);
    await filter.click();
    expect(await filter.getAttribute('aria-expanded')).toBe('true');
    const controls = page.locator('[data-filters] :is(input, select)');
    for (const control of await controls.all()) {
      const { x = 0, width: own = 0 } = (await control.boundingBox()) ?? {};
      expect(x).toBeGreaterThan(0);
      expect(x + own).toBeLessThanOrEqual(width);
    }
    await page.locator('[data-filters] [value="caution"]').check();
    await filter.click();
    expect(await controls.filter({ visible: true }).count()).toBe(0);
    expect(await page.locator('[data-shown]').innerText()).toBe('4 of 138 shown: cautions');
  });

  it('has targets of 44 px in its rows, the buttons inside the ring of the row', async () => {
    const page = await opened(width);
    const low = await page.evaluate<string[]>(
      `[...document.querySelectorAll('.plan-row :is(a, button, summary, .plan-pick)')]
        .filter((one) => one.checkVisibility() && !one.closest('.prose'))
        .filter((one) => one.getBoundingClientRect().height < 43.5)
        .map((one) => one.outerHTML.slice(0, 80))`,
    );
    expect(low).toEqual([]);
    const [ring, button] = await page.evaluate<[number, number]>(
      `['.plan-row', '.plan-row [data-write]'].map((one) =>
        document.querySelector(one).getBoundingClientRect().right)`,
    );
    expect(ring - button).toBeGreaterThanOrEqual(4);
  });
});
