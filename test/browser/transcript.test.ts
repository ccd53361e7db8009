import { describe, expect, it } from '@jest/globals';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { imported } from './support/imported.js';
import { CURRENT_TIME, opened as openedIn, scrub, untilTrue } from './support/chromium.js';
import { visits } from './support/visits.js';

const at = visits();

const DESK = { viewport: { width: 1280, height: 900 } };
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
const opened = (path: string, options: BrowserContextOptions = DESK): Promise<Page> =>
  openedIn(at.browser, `${at.server.address}${path}`, options);
const said = (page: Page) => page.locator('.cues [aria-current]').first();

describe('the transcript at a desk', () => {
  it('stands beside the notes, behind a tab that the keyboard reaches', async () => {
    const page = await opened('/episodes/0');
    const tab = page.getByRole('tab', { name: 'Transcript' });
    await tab.waitFor();
    expect(await page.locator('.cues a').first().isVisible()).toBe(false);
    await page.getByRole('tab', { name: 'At a glance' }).focus();
    await page.keyboard.press('ArrowRight');
    await untilTrue(page, 'document.activeElement.getAttribute("aria-selected") === "true"');
    expect(await tab.getAttribute('aria-selected')).toBe('true');
    const box = await page.locator('#transcript').boundingBox();
    expect(box?.x).toBeGreaterThan(800);
    expect(await page.locator('.cues a').first().isVisible()).toBe(true);
    expect(await page.locator('#notes .segment').first().isVisible()).toBe(true);
  });

  it('follows the sound, and a cue plays from where it is said', async () => {
    const page = await opened('/episodes/0');
    await page.getByRole('tab', { name: 'Transcript' }).click();
    const cue = page
      .locator('.cues a')
      .filter({ hasText: /caution/i })
      .first();
    const words = (await cue.textContent()) ?? '';
    await cue.click();
    await untilTrue(page, `${CURRENT_TIME} > 40`);
    await said(page).getByText(words.slice(0, 12)).waitFor();
    await scrub(page, 2);
    await untilTrue(
      page,
      `!document.querySelector('.cues [aria-current]')?.textContent.includes(${JSON.stringify(words.slice(0, 12))})`,
    );
  });

  it('is searched, match by match, without a trap for the keyboard', async () => {
    const page = await opened('/episodes/0');
    await page.getByRole('tab', { name: 'Transcript' }).click();
    const field = page.getByRole('searchbox', { name: 'Search the transcript' });
    await field.fill('SEGMENT');
    const count = page.locator('.find-count');
    await count.getByText(/^1 of \d+$/).waitFor();
    await page.keyboard.press('Enter');
    await count.getByText(/^2 of \d+$/).waitFor();
    await page.keyboard.press('Shift+Enter');
    await count.getByText(/^1 of \d+$/).waitFor();
    await field.fill('zebra');
    await count.getByText(/no|0/i).waitFor();
    await page.keyboard.press('Escape');
    expect(await field.inputValue()).toBe('');
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.type')).not.toBe('search');
  });
});

describe('the transcript elsewhere', () => {
  it('stands under the notes on a phone, folded', async () => {
    const page = await opened('/episodes/0', PHONE);
    const summary = page.locator('details.transcript summary');
    await summary.click();
    const notes = await page.locator('#notes .segment').last().boundingBox();
    const box = await page.locator('#transcript').boundingBox();
    expect(box?.y).toBeGreaterThan(notes?.y ?? Infinity);
  });

  it('is not left when one of its cues is tapped on a phone', async () => {
    const page = await opened('/episodes/0#transcript', PHONE);
    const cue = page
      .locator('.cues a')
      .filter({ hasText: /caution/i })
      .first();
    await cue.waitFor();
    const before = await page.evaluate<number>('scrollY');
    await cue.tap();
    await page.locator('.segment.is-playing').waitFor({ state: 'attached' });
    await untilTrue(page, `${CURRENT_TIME} > 45`);
    expect(Math.abs((await page.evaluate<number>('scrollY')) - before)).toBeLessThan(100);
    await page.getByRole('region', { name: 'Player' }).getByRole('link').first().tap();
    await untilTrue(
      page,
      'document.querySelector(".segment.is-playing").getBoundingClientRect().top > 0',
    );
  });

  it('is read without a script, each cue a link to its moment', async () => {
    const page = await opened('/episodes/0', { ...DESK, javaScriptEnabled: false });
    await page.locator('details.transcript summary').click();
    const cue = page
      .locator('.cues a')
      .filter({ hasText: /caution/i })
      .first();
    await cue.click();
    expect(page.url()).toMatch(/\/episodes\/0\?t=/);
    expect(await page.locator('.segment[aria-current="true"]').count()).toBe(1);
  });

  it('that is gone costs one line, and nothing else', async () => {
    const notes =
      '---\nnumber: 74\nstatus: published\naudio: tour.mp3\ntranscript: gone.vtt\n---\n\n### One | 0:10 {#s-one74}\n';
    await imported(at.server, notes);
    const page = await opened('/episodes/74');
    expect(await page.locator('.transcript-line').textContent()).toMatch(/transcript/i);
    await page.locator('.segment a.time').click();
    await untilTrue(page, `${CURRENT_TIME} >= 10`);
  });
});
