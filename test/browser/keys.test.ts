import { describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { imported } from './support/imported.js';
import { CURRENT_TIME, opened as openedIn, untilTrue } from './support/chromium.js';
import { visits } from './support/visits.js';

const at = visits();

const opened = (path: string): Promise<Page> => openedIn(at.browser, `${at.server.address}${path}`);

const PAUSED = 'document.querySelector("audio, video").paused';
const standsAt = (page: Page, second: number) =>
  untilTrue(page, `Math.abs(${CURRENT_TIME} - ${second}) < 0.5`);

describe('keys', () => {
  it('move and play the episode', async () => {
    const page = await opened('/episodes/0?t=0:43');
    await standsAt(page, 43);
    for (const [key, second] of [
      ['j', 33],
      ['l', 43],
      ['ArrowLeft', 38],
      ['ArrowRight', 43],
      ['n', 54],
      ['p', 43],
    ] as const) {
      await page.keyboard.press(key);
      await standsAt(page, second);
    }
    await page.keyboard.press('Space');
    await untilTrue(page, `!${PAUSED}`);
    await page.keyboard.press('K');
    await untilTrue(page, PAUSED);
  });

  it('begin the episode of the page: K, for Space is for reading until something is cued', async () => {
    const page = await opened('/episodes/0');
    await page.keyboard.press('Space');
    await untilTrue(page, 'scrollY > 0');
    expect(await page.evaluate(CURRENT_TIME)).toBe(-1);
    await page.keyboard.press('k');
    await untilTrue(page, `${CURRENT_TIME} > 0`);
  });

  it('are letters while somebody types', async () => {
    const page = await opened('/episodes/0?t=0:43');
    await standsAt(page, 43);
    await page.keyboard.press('/');
    await page.keyboard.type('jklnp ?/');
    expect(await page.getByRole('combobox').first().inputValue()).toBe('jklnp ?/');
    expect(await page.evaluate(CURRENT_TIME)).toBe(43);
    expect(await page.evaluate(PAUSED)).toBe(true);
  });

  it('leave to a button what is its own', async () => {
    const page = await opened('/episodes/0?t=0:43');
    await standsAt(page, 43);
    await page.getByRole('button', { name: 'Next segment' }).focus();
    await page.keyboard.press('Space');
    await standsAt(page, 54);
    expect(await page.evaluate(PAUSED)).toBe(true);
  });

  it('leave to a wide table its own scrolling', async () => {
    const row = (cell: string) => `|${` ${cell} |`.repeat(8)}\n`;
    const table = row('a_long_name_of_a_setting') + row('---') + row('a_long_value_of_it');
    await imported(
      at.server,
      `---\nnumber: 72\nstatus: published\ntitle: Wide\naudio: /media/tour.mp3\n---\n\n### A table | 0:12 {#s-t72}\n\n${table}`,
    );
    const page = await opened('/episodes/72?t=0:12');
    await standsAt(page, 12);
    await page.getByRole('group', { name: 'Table' }).focus();
    await page.keyboard.press('ArrowRight');
    await untilTrue(page, 'document.activeElement.scrollLeft > 0');
    expect(await page.evaluate(CURRENT_TIME)).toBe(12);
    await page.keyboard.press('l');
    await standsAt(page, 22);
  });

  it('are listed by ?, on every page, and turned off there', async () => {
    const page = await opened('/versions');
    await page.keyboard.press('?');
    const list = page.getByRole('dialog', { name: 'Keys' });
    expect(await list.textContent()).toContain('Search');
    expect(await list.textContent()).not.toContain('Play or pause');
    await list.getByRole('checkbox').uncheck();
    await page.keyboard.press('Escape');
    await page.keyboard.press('/');
    expect(await page.evaluate('document.activeElement === document.body')).toBe(true);
  });
});

describe('without a mouse', () => {
  it('a time is played with Enter, and the dock is one step away', async () => {
    const page = await opened('/episodes/0');
    await page
      .getByRole('link', { name: /play from 43 seconds/ })
      .first()
      .focus();
    await page.keyboard.press('Enter');
    await untilTrue(page, `${CURRENT_TIME} >= 43`);
    const skip = page.getByRole('link', { name: 'Skip to the player' });
    await skip.focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.closest(".dock") !== null')).toBe(true);
    expect(page.url()).toContain('?t=0:43');
  });
});
