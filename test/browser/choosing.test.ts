import { describe, expect, it } from '@jest/globals';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { opened as openedIn } from './support/chromium.js';
import { visits } from './support/visits.js';

const at = visits();

const opened = (path: string, options: BrowserContextOptions = {}): Promise<Page> =>
  openedIn(at.browser, `${at.server.address}${path}`, options);
const shown = (page: Page) => page.locator('#notes .segment').filter({ visible: true });
const facet = (page: Page, name: string) => page.locator('a.facet').filter({ hasText: name });
const search = (page: Page) => decodeURIComponent(new URL(page.url()).search);

describe('what is shown of an episode', () => {
  it('is chosen by area: list, counts and address change without a reload', async () => {
    const page = await opened('/episodes/16');
    await page.evaluate('window.isSamePage = true');
    expect(await shown(page).count()).toBe(39);
    await facet(page, 'Billing').click();
    await page.getByRole('status').filter({ hasText: '4 of 39 segments' }).waitFor();
    expect(await shown(page).count()).toBe(4);
    expect(search(page)).toBe('?area=billing');
    await facet(page, 'Highlights').click();
    expect(await shown(page).count()).toBe(2);
    expect(search(page)).toBe('?area=billing&is=highlight');
    await page.goBack();
    expect(await shown(page).count()).toBe(4);
    await page.goBack();
    expect(await shown(page).count()).toBe(39);
    expect(await page.evaluate('window.isSamePage')).toBe(true);
  });

  it('is chosen by words while they are typed, and all of it comes back', async () => {
    const page = await opened('/episodes/16');
    await page.getByRole('searchbox', { name: 'Words in the notes' }).fill('credit note');
    await page
      .getByRole('status')
      .filter({ hasText: /of 39 segments/ })
      .waitFor();
    const texts = await shown(page).allTextContents();
    expect(texts.length).toBeGreaterThan(0);
    expect(texts.length).toBeLessThan(10);
    for (const text of texts) expect(text).toMatch(/credit.*note|note.*credit/is);
    expect(search(page)).toBe('?q=credit+note');
    await page.getByRole('link', { name: /Show all/ }).click();
    expect(await shown(page).count()).toBe(39);
  });

  it('is the same without a script', async () => {
    const page = await opened('/episodes/16', { javaScriptEnabled: false });
    await facet(page, 'Billing').click();
    expect(await shown(page).count()).toBe(4);
    expect(search(page)).toBe('?area=billing');
    await page.getByRole('searchbox', { name: 'Words in the notes' }).fill('credit');
    await page.keyboard.press('Enter');
    await page.waitForURL(/q=credit/);
    expect(search(page)).toContain('area=billing');
    expect(await shown(page).count()).toBeLessThan(4);
  });

  it('can be nothing: it says so, with the way back', async () => {
    const page = await opened('/episodes/16?q=zebra');
    await page.getByText('No segment fits all of this').waitFor();
    await page.getByRole('link', { name: /Show all/ }).click();
    expect(await shown(page).count()).toBe(39);
  });

  it('may leave out the moment of the address, which is said', async () => {
    const page = await opened('/episodes/0?t=0:43&q=caution');
    await page.getByText(/is not among these/).waitFor();
  });
});
