import { describe, expect, it } from '@jest/globals';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { opened } from './support/chromium.js';
import { visits } from './support/visits.js';

const at = visits();

/** An episode as it would be printed. */
async function printed(path: string, options: BrowserContextOptions = {}): Promise<Page> {
  const page = await opened(at.browser, `${at.server.address}${path}`, options);
  // The second time our fonts are there at once, as for a reader who prints what they have read.
  await page.reload({ waitUntil: 'networkidle' });
  await page.emulateMedia({ media: 'print' });
  return page;
}

const pagesOf = (pdf: Buffer): number =>
  (pdf.toString('latin1').match(/\/Type \/Page\b/g) ?? []).length;
const visible = (page: Page, selector: string) => page.locator(`${selector}:visible`);

describe('a printed episode', () => {
  it('has its title, date, versions, times, IDs and cautions, and where it is to be found', async () => {
    const page = await printed('/episodes/18');
    const texts = await visible(page, 'body').innerText();
    for (const text of [
      'By the [run]Book',
      `${at.server.address}/episodes/18`,
      'Tickets that refresh themselves and QuickBooks webhooks',
      '31 March 2026',
      'v2.212',
      '25:29',
      '#1003085',
      'Highlight',
      'Caution Off by default',
    ]) {
      expect(texts.replaceAll(/\s+/g, ' ')).toContain(text.replaceAll(/\s+/g, ' '));
    }
  });

  it.each(['/episodes/0', '/episodes/0?t=0:43', '/episodes/17'])(
    'leaves out what only a screen can do: %s',
    async (path) => {
      const page = await printed(path);
      expect(await visible(page, ON_SCREEN).count()).toBe(0);
    },
  );

  it('leaves out the dock that a click has opened', async () => {
    const page = await opened(at.browser, `${at.server.address}/episodes/0`);
    await page.locator('a.time').first().click();
    await page.locator('.dock').waitFor();
    await page.emulateMedia({ media: 'print' });
    expect(await visible(page, ON_SCREEN).count()).toBe(0);
  });

  it('is black on white, also of somebody whose pages are dark', async () => {
    const page = await printed('/episodes/18', { colorScheme: 'dark' });
    const style = (of: string) => page.evaluate<string>(`getComputedStyle(document.body).${of}`);
    expect([await style('color'), await style('backgroundColor')]).toEqual([
      'rgb(0, 0, 0)',
      'rgb(255, 255, 255)',
    ]);
  });

  it.each([
    ['/episodes/0', 8, 1],
    ['/episodes/16', 39, 3],
    ['/episodes/17', 52, 3],
  ])('has all of its segments: %s', async (path, segments, pages) => {
    const page = await printed(path);
    expect(await visible(page, '.segment').count()).toBe(segments);
    expect(pagesOf(await page.pdf({ format: 'A4' }))).toBe(pages);
    expect(pagesOf(await page.pdf({ format: 'Letter' }))).toBe(pages);
  });

  it('has those segments that were chosen, and says that there are more', async () => {
    const page = await printed('/episodes/16?area=billing');
    expect(await visible(page, '.segment').count()).toBe(4);
    expect(await visible(page, 'main').innerText()).toContain('4 of 39 segments');
  });

  it('says where its links lead', async () => {
    const page = await printed('/episodes/16');
    const address = `getComputedStyle(document.querySelector('.sources a'), '::after').content`;
    expect(await page.evaluate<string>(address)).toContain('https://www.risingtidegroup.net/');
  });
});

const ON_SCREEN =
  ':is(nav, form, button, input, audio, video, iframe, summary, .dock, .player, .cues, .skip)';
