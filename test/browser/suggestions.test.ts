import { describe, expect, it } from '@jest/globals';
import type { BrowserContextOptions, Page, Route } from 'playwright-core';
import { until } from '../support/until.js';
import { opened as openedIn } from './support/chromium.js';
import { visits } from './support/visits.js';

const at = visits();

const PHONE = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true };
const opened = (path: string, options?: BrowserContextOptions): Promise<Page> =>
  openedIn(at.browser, `${at.server.address}${path}`, options);

const theBox = (page: Page) => page.locator('.masthead input[name="q"]');
const options = (page: Page) => page.getByRole('option');

/** Types, and waits for what is suggested for all of it: a slow machine may have answered half of it before. */
async function typed(page: Page, text: string): Promise<void> {
  await theBox(page).focus();
  await page.keyboard.type(text);
  await page.locator(`.suggestions[data-for$="${text}"]:not([hidden])`).waitFor();
}

/** What the page asks of the server while somebody types. */
function asked(page: Page): string[] {
  const queries: string[] = [];
  page.on('request', (request) => {
    const { pathname, searchParams } = new URL(request.url());
    if (pathname === '/api/v1/suggest') queries.push(searchParams.get('q') ?? '');
  });
  return queries;
}

describe('suggestions', () => {
  it('come while somebody types, and are announced', async () => {
    const page = await opened('/areas');
    await typed(page, 'bill');
    const box = theBox(page);
    expect(await box.getAttribute('aria-expanded')).toBe('true');
    const list = (await box.getAttribute('aria-controls')) ?? '';
    expect(await page.locator(`#${list}`).getAttribute('role')).toBe('listbox');
    expect(await options(page).first().innerText()).toContain('Billing');
    const count = await options(page).count();
    expect(await page.getByRole('status').allTextContents()).toContain(
      `${count} suggestions, by arrow down`,
    );
  });

  it('are chosen by arrows and taken by Enter', async () => {
    const page = await opened('/areas');
    await page.keyboard.press('/');
    await typed(page, '1044');
    const box = theBox(page);
    expect(await box.getAttribute('aria-activedescendant')).toBeNull();
    await page.keyboard.press('ArrowDown');
    const id = (await box.getAttribute('aria-activedescendant')) ?? '';
    expect(await page.locator(`#${id}`).getAttribute('aria-selected')).toBe('true');
    expect(await box.inputValue()).toBe('1044');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/changes/1044274');
  });

  it('leave the box when the arrows go beyond their ends', async () => {
    const page = await opened('/areas');
    await typed(page, 'bill');
    const chosen = page.locator('[role="option"][aria-selected="true"]');
    await page.keyboard.press('ArrowUp');
    expect(await options(page).last().getAttribute('aria-selected')).toBe('true');
    await page.keyboard.press('ArrowDown');
    expect(await chosen.count()).toBe(0);
    await page.keyboard.press('ArrowDown');
    expect(await options(page).first().getAttribute('aria-selected')).toBe('true');
  });

  it('leave Enter to the search while none is chosen', async () => {
    const page = await opened('/areas');
    await typed(page, 'credit note');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/search?q=credit+note');
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toContain('credit note');
  });

  it('close by Escape, which leaves what was typed, and come back by an arrow', async () => {
    const page = await opened('/areas');
    await typed(page, 'bill');
    await page.keyboard.press('Escape');
    expect(await options(page).count()).toBe(0);
    expect(await theBox(page).inputValue()).toBe('bill');
    expect(await theBox(page).getAttribute('aria-expanded')).toBe('false');
    await page.keyboard.press('ArrowDown');
    await options(page).first().waitFor();
  });

  it('close when Tab leaves the box', async () => {
    const page = await opened('/areas');
    await typed(page, 'bill');
    await page.keyboard.press('Tab');
    expect(await options(page).count()).toBe(0);
    expect(await page.evaluate('document.activeElement.type')).toBe('submit');
  });

  it('lead where they say when they are pressed', async () => {
    const page = await opened('/areas', PHONE);
    await typed(page, 'bill');
    await options(page).first().tap();
    await page.waitForURL('**/areas/billing');
  });

  it.each(['keys', 'a finger'])(
    'complete a filter in the box, by %s, and let somebody type on',
    async (how) => {
      const page = await opened('/areas', how === 'keys' ? {} : PHONE);
      await typed(page, 'credit is:c');
      if (how === 'keys') {
        await page.keyboard.press('ArrowDown');
        await page.keyboard.press('Enter');
      } else await options(page).first().tap();
      expect(await theBox(page).inputValue()).toBe('credit is:caution ');
      expect(await options(page).count()).toBe(0);
      expect(new URL(page.url()).pathname).toBe('/areas');
      await page.keyboard.type('note');
      await page.keyboard.press('Enter');
      await page.waitForURL('**/search?q=credit+is%3Acaution+note');
    },
  );

  it('fit a phone: below the box, each as high as a finger needs', async () => {
    const page = await opened('/areas', PHONE);
    await typed(page, 'bill');
    const box = await theBox(page).boundingBox();
    const list = await page.getByRole('listbox').boundingBox();
    if (!box || !list) throw new Error('Nothing is seen of them.');
    expect(list.y).toBeGreaterThanOrEqual(box.y + box.height);
    expect(list.x).toBeGreaterThanOrEqual(0);
    expect(list.x + list.width).toBeLessThanOrEqual(390);
    for (const option of await options(page).all()) {
      expect((await option.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    }
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390);
  });

  it('are not asked for before the second letter, nor for every letter', async () => {
    const page = await opened('/areas');
    const queries = asked(page);
    await theBox(page).focus();
    await page.keyboard.type('b');
    await page.waitForTimeout(300);
    expect(queries).toEqual([]);
    await typed(page, 'illing');
    expect(queries.at(-1)).toBe('billing');
    expect(queries.length).toBeLessThan('billing'.length - 1);
  });

  it('wait until an input method is done', async () => {
    const page = await opened('/areas');
    const queries = asked(page);
    await theBox(page).focus();
    const devtools = await page.context().newCDPSession(page);
    await devtools.send('Input.imeSetComposition', {
      text: 'billing',
      selectionStart: 7,
      selectionEnd: 7,
    });
    await page.waitForTimeout(400);
    expect(queries).toEqual([]);
    await devtools.send('Input.insertText', { text: 'billing' });
    await options(page).first().waitFor();
    expect(queries).toEqual(['billing']);
  });

  it('show what was typed last, however late an earlier answer comes', async () => {
    const page = await opened('/areas');
    const late: Route[] = [];
    await page.route('**/api/v1/suggest?q=bill', (route) => {
      late.push(route);
    });
    await theBox(page).focus();
    await page.keyboard.type('bill');
    await until(() => Promise.resolve(late.length > 0));
    await page.keyboard.press('Control+A');
    await typed(page, '1044274');
    for (const route of late) await route.continue().catch(() => undefined);
    await page.waitForTimeout(200);
    expect(await options(page).first().innerText()).toContain('1044274');
  });

  it.each(['**/api/v1/suggest*', '**/js/chunk-*', '**/css/suggestions.css*'])(
    'that do not come (%s) leave a box that searches',
    async (what) => {
      const page = await opened('/areas');
      const errors: Error[] = [];
      page.on('pageerror', (error) => errors.push(error));
      await page.route(what, (route) => route.abort());
      await theBox(page).focus();
      await page.keyboard.type('credit note');
      await page.waitForTimeout(400);
      expect(await options(page).count()).toBe(0);
      await page.keyboard.press('Enter');
      await page.waitForURL('**/search?q=credit+note');
      expect(errors).toEqual([]);
    },
  );

  it('cost a page nothing that nobody searches', async () => {
    const page = await opened('/areas');
    await page.waitForLoadState('networkidle');
    const loaded = () =>
      page.evaluate<string[]>(`performance.getEntriesByType('resource').map(({ name }) => name)`);
    expect((await loaded()).filter((name) => /suggest/.test(name))).toEqual([]);
    await typed(page, 'bill');
    expect((await loaded()).filter((name) => /suggestions\.css/.test(name))).toHaveLength(1);
  });
});
