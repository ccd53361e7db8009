import { describe, expect, it } from '@jest/globals';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { opened as openedIn, untilTrue } from './support/chromium.js';
import { visits } from './support/visits.js';

const at = visits();

const MAY_COPY = { permissions: ['clipboard-read', 'clipboard-write'] };
const opened = (path: string, options: BrowserContextOptions = MAY_COPY): Promise<Page> =>
  openedIn(at.browser, `${at.server.address}${path}`, options);
const clipboard = (page: Page) => page.evaluate<string>('navigator.clipboard.readText()');
const MOMENT = '/episodes/0?t=0:43#s-d8rd9w';
const menu = (page: Page) => page.getByRole('button', { name: 'Share', exact: true });

describe('the link of a segment', () => {
  it('is copied, stands in the address, and is said', async () => {
    const page = await opened('/episodes/0');
    await page.getByRole('link', { name: 'Link to “Search by ID' }).click();
    await page.getByRole('status').filter({ hasText: 'Link copied' }).waitFor();
    expect(await clipboard(page)).toBe(`${at.server.address}${MOMENT}`);
    expect(page.url()).toBe(`${at.server.address}${MOMENT}`);
  });

  it('leaves in the address what else the page shows', async () => {
    const page = await opened('/episodes/0?is=caution');
    await page.getByRole('link', { name: 'Link to “Watch for cautions' }).click();
    await page.getByRole('status').filter({ hasText: 'Link copied' }).waitFor();
    expect(await clipboard(page)).toBe(`${at.server.address}/episodes/0?t=0:54#s-pxvd96`);
    expect(page.url()).toBe(`${at.server.address}/episodes/0?is=caution&t=0:54#s-pxvd96`);
  });

  it('goes to the system’s sheet on a phone', async () => {
    const page = await opened('/episodes/0', { hasTouch: true, isMobile: true });
    await page.evaluate('navigator.share = (what) => ((window.shared = what), Promise.resolve())');
    await page.getByRole('link', { name: 'Link to “Search by ID' }).click();
    await untilTrue(page, 'window.shared');
    expect(await page.evaluate('window.shared')).toEqual({
      title: 'Search by ID, version or words',
      url: `${at.server.address}${MOMENT}`,
    });
  });

  it('is a link without a script', async () => {
    const page = await opened('/episodes/0', { javaScriptEnabled: false });
    await page.getByRole('link', { name: 'Link to “Search by ID' }).click();
    expect(page.url()).toBe(`${at.server.address}${MOMENT}`);
    expect(await page.locator('[aria-current="true"]').textContent()).toContain('Search by ID');
  });
});

describe('the dock', () => {
  it('shares the segment, the second and the small player', async () => {
    const page = await opened('/episodes/0?t=0:45');
    for (const [way, expected] of [
      ['Copy link to this segment', `${at.server.address}${MOMENT}`],
      ['Copy link to this second', `${at.server.address}/episodes/0?t=0:45`],
    ] as const) {
      await menu(page).click();
      await page.getByRole('button', { name: way }).click();
      await page.getByRole('button', { name: 'Copied' }).waitFor();
      expect(await clipboard(page)).toBe(expected);
      await page.keyboard.press('Escape');
    }
    await menu(page).click();
    await page.getByRole('button', { name: 'Copy code to embed it' }).click();
    await page.getByRole('button', { name: 'Copied' }).waitFor();
    expect(await clipboard(page)).toContain(
      `<iframe src="${at.server.address}/embed/0?t=0:43" width="600" height="180"`,
    );
  });

  it('closes its menu with Escape, and the focus goes back', async () => {
    const page = await opened('/episodes/0?t=0:45');
    await menu(page).focus();
    await page.keyboard.press('Enter');
    await untilTrue(page, 'document.querySelector(".share-menu").matches(":popover-open")');
    expect(await menu(page).getAttribute('aria-expanded')).toBe('true');
    await page.keyboard.press('Escape');
    expect(await menu(page).getAttribute('aria-expanded')).toBe('false');
    expect(await page.evaluate('document.activeElement.getAttribute("aria-label")')).toBe('Share');
  });

  it('shows what the browser does not let it copy', async () => {
    const page = await opened('/episodes/0?t=0:45', {});
    await page.evaluate(
      'Object.defineProperty(navigator, "clipboard", { value: undefined }), (document.execCommand = () => false)',
    );
    await menu(page).click();
    await page.getByRole('button', { name: 'Copy link to this second' }).click();
    expect(await page.getByRole('textbox', { name: 'To copy' }).inputValue()).toBe(
      `${at.server.address}/episodes/0?t=0:45`,
    );
  });
});
