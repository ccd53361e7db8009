import { describe, expect, it } from '@jest/globals';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { opened as openedIn } from './support/chromium.js';
import { visits } from './support/visits.js';

const at = visits();

const opened = (path: string, options: BrowserContextOptions = {}): Promise<Page> =>
  openedIn(at.browser, `${at.server.address}${path}`, options);

const MAY_COPY = { permissions: ['clipboard-read', 'clipboard-write'] };
// Written as text: it runs in the page, whose types are not those of Node.
const CLIPBOARD = 'navigator.clipboard.readText()';

describe('the addresses of feeds', () => {
  it.each([
    ['RSS', '/feed.xml'],
    ['Atom', '/atom.xml'],
    ['JSON Feed', '/feed.json'],
    ['Every segment', '/changes.xml'],
    ['OPML', '/opml.xml'],
  ])('are copied by a button: %s', async (name, path) => {
    const page = await opened('/subscribe', MAY_COPY);
    await page.getByRole('button', { name: `Copy the address: ${name}` }).click();
    await page.getByRole('status').filter({ hasText: 'Copied' }).waitFor();
    expect(await page.evaluate<string>(CLIPBOARD)).toBe(`${at.server.address}${path}`);
  });

  it('tell of one copy at a time', async () => {
    const page = await opened('/subscribe', MAY_COPY);
    await page.getByRole('button', { name: 'Copy the address: RSS' }).click();
    await page.getByRole('button', { name: 'Copied the address: RSS' }).waitFor();
    await page.getByRole('button', { name: 'Copy the address: Atom' }).click();
    await page.getByRole('button', { name: 'Copied the address: Atom' }).waitFor();
    expect(await page.getByRole('button', { name: 'Copied' }).count()).toBe(1);
  });

  it('are selected where the clipboard is refused', async () => {
    const page = await opened('/subscribe');
    await page.evaluate(
      'Object.defineProperty(navigator, "clipboard", { value: undefined }), (document.execCommand = () => false)',
    );
    await page.getByRole('button', { name: 'Copy the address: RSS' }).click();
    await page.getByRole('status').filter({ hasText: 'Press' }).waitFor();
    expect(await page.evaluate<string>('getSelection().toString()')).toBe(
      `${at.server.address}/feed.xml`,
    );
  });

  it('are there without JavaScript, also for what somebody chooses', async () => {
    const page = await opened('/areas/billing', { javaScriptEnabled: false });
    await page.getByRole('link', { name: 'Follow this area' }).click();
    await page.getByLabel('Version', { exact: true }).fill('2.999');
    await page.getByRole('button', { name: 'Show its feed' }).click();
    const chosen = page.getByLabel('Address of the feed: Billing, version 2.999');
    expect(await chosen.inputValue()).toBe(
      `${at.server.address}/changes.xml?area=billing&version=2.999`,
    );
  });
});
