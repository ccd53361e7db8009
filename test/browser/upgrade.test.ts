import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { startServer, type RunningServer } from '../support/runningServer.js';
import { launchChromium, opened as openedIn, untilTrue } from './support/chromium.js';
import { imported } from './support/imported.js';

let server: RunningServer;
let browser: Browser;

beforeAll(async () => {
  server = await startServer();
  browser = await launchChromium();
});
afterAll(async () => {
  await browser.close();
  expect(await server.stop()).toBe(0);
});

const PLAN = '/upgrade?from=2.206&to=2.212';
const READY = 'document.querySelector(".plan.is-ready")';

async function opened(path = PLAN, options: BrowserContextOptions = {}): Promise<Page> {
  const page = await openedIn(browser, `${server.address}${path}`, options);
  await untilTrue(page, READY);
  return page;
}
const row = (page: Page, i: number) => page.locator('.plan-row').nth(i);
const box = (page: Page, i: number) => row(page, i).getByRole('checkbox');
const states = (page: Page, count: number) =>
  page.evaluate<string[]>(
    `[...document.querySelectorAll('.plan-row')].slice(0, ${count}).map((row) => row.dataset.state)`,
  );
const progress = (page: Page) => page.locator('[data-progress-text]').textContent();
const focusedRow = (page: Page) =>
  page.evaluate<number>(
    `[...document.querySelectorAll('.plan-row')].indexOf(document.activeElement.closest('.plan-row'))`,
  );

describe('working through an upgrade', () => {
  it('marks many at once by keys alone, takes it back, and keeps it on the device', async () => {
    const page = await opened();
    await box(page, 0).focus();
    for (const key of ['j', 'x', 'Shift+J', 'Shift+ArrowDown', 'd']) await page.keyboard.press(key);
    expect(await states(page, 5)).toEqual(['open', 'done', 'done', 'done', 'open']);
    expect(await progress(page)).toBe('3 of 138 decided');
    await page.getByRole('status').filter({ hasText: 'Done: 3 changes. 3 of 138' }).waitFor();
    await page.keyboard.press('u');
    expect(await states(page, 5)).toEqual(['open', 'open', 'open', 'open', 'open']);
    await page.keyboard.press('k');
    await page.keyboard.press('n');
    await page.keyboard.press('e');
    await page.keyboard.type('No portal here: jkl');
    await page.keyboard.press('Control+Enter');
    await page.keyboard.press('e');
    await page.keyboard.type(' unwanted');
    await page.keyboard.press('Escape');
    expect(await focusedRow(page)).toBe(2);
    await page.reload();
    await untilTrue(page, READY);
    expect((await states(page, 3))[2]).toBe('not-for-us');
    expect(await row(page, 2).locator('.plan-noted').textContent()).toBe('No portal here: jkl');
  });

  it('selects a range with Shift, and all that are shown', async () => {
    const page = await opened();
    await box(page, 1).click();
    await box(page, 4).click({ modifiers: ['Shift'] });
    expect(await page.locator('.plan-pick input:checked').count()).toBe(4);
    await page.locator('[data-filters] [value="caution"]').check();
    expect(await page.locator('.plan-row:visible').count()).toBe(4);
    await page.locator('[data-all]').check();
    await page.locator('[data-mark="later"]').click();
    expect(await progress(page)).toBe('0 of 138 decided, 4 for later');
    expect(await page.locator('.plan-row[data-state="later"]').count()).toBe(4);
  });

  it('shows what is open, hands the focus on, and keeps the filter in the address', async () => {
    const page = await opened();
    await page.locator('[data-filters] [name="state"]').selectOption('open');
    await box(page, 0).focus();
    await page.keyboard.press('d');
    expect(await row(page, 0).isVisible()).toBe(false);
    expect(await focusedRow(page)).toBe(1);
    await untilTrue(page, `location.search.includes('state=open')`);
    await page.reload();
    await untilTrue(page, READY);
    expect(await row(page, 0).isVisible()).toBe(false);
    await page.keyboard.press('Tab');
    await box(page, 1).focus();
    await page.keyboard.press('/');
    await page.keyboard.type('zzzz');
    await page.getByText('Nothing fits these filters.').waitFor();
    await page.getByRole('button', { name: 'Show everything' }).click();
    expect(await page.locator('.plan-row:visible').count()).toBe(138);
  });

  it('carries marks over to another range', async () => {
    const page = await opened('/upgrade?from=2.206&to=2.210');
    const first = row(page, 0);
    const id = await first.getAttribute('id');
    await first.locator('[data-set="done"]').click();
    await page.goto(`${server.address}${PLAN}`);
    await untilTrue(page, READY);
    expect(await page.locator(`#${id ?? ''}`).getAttribute('data-state')).toBe('done');
  });

  it('lists its keys, and leaves them to the reader who types or is elsewhere', async () => {
    const page = await opened();
    await page.locator('[data-keys]').click();
    await page.getByRole('dialog').getByText('Not for us').waitFor();
    await page.getByRole('button', { name: 'Close' }).click();
    await page.locator('h1').click();
    await page.keyboard.press('d');
    expect(await progress(page)).toBe('0 of 138 decided');
  });

  it('lets two tabs decide at once, neither over the other', async () => {
    const page = await opened();
    const other = await page.context().newPage();
    await other.goto(`${server.address}${PLAN}`);
    await untilTrue(other, READY);
    await row(page, 0).locator('[data-set="done"]').click();
    await row(other, 1).locator('[data-set="later"]').click();
    for (const tab of [page, other]) {
      await untilTrue(
        tab,
        `document.querySelectorAll('[data-row]:not([data-state="open"])').length === 2`,
      );
      expect(await states(tab, 2)).toEqual(['done', 'later']);
    }
  });
});

describe('the keys of the player', () => {
  it('stay the player’s outside the list, and are the rows’ inside', async () => {
    await imported(server, PLAYABLE);
    const page = await opened('/upgrade?from=2.212&to=2.214');
    await row(page, 0).locator('a.time').click();
    await page.locator('.dock').waitFor();
    await box(page, 0).focus();
    await page.keyboard.press('j');
    expect(await focusedRow(page)).toBe(1);
    await page.keyboard.press('n');
    expect(await states(page, 2)).toEqual(['open', 'not-for-us']);
  });
});

const PLAYABLE = `---
number: 50
status: published
title: It plays
versions: [2.214]
audio: /media/tour.mp3
complete: true
duration: 1:00
---

### It rounds | v2.214 | 0:01 {#s-aa11 .highlight}
### It rounds again | v2.214 | 0:20 {#s-aa12}
`;

describe('taking a plan along', () => {
  async function saved(page: Page, selector: string): Promise<{ name: string; text: string }> {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.locator(selector).click(),
    ]);
    const text = await readFile(await download.path(), 'utf8');
    return { name: download.suggestedFilename(), text };
  }

  it('writes what is shown, with its marks, as Markdown and CSV', async () => {
    const page = await opened();
    await row(page, 0).locator('[data-set="done"]').click();
    await page.locator('[data-filters] [name="state"]').selectOption('done');
    const markdown = await saved(page, '[data-take="md"]');
    expect(markdown.name).toBe('upgrade-2.206-to-2.212.md');
    expect(markdown.text).toContain('Here: 1 of 138 shown: Done.');
    expect(markdown.text.match(/- \[x\]/g)).toHaveLength(1);
    const csv = await saved(page, '[data-take="csv"]');
    expect(csv.text.trim().split('\r\n')).toHaveLength(2);
    expect(csv.text).toContain('Can delay processing by 10 to 15 minutes or more');
  });

  it('writes the same rows as the server', async () => {
    const page = await opened();
    const { text } = await saved(page, '[data-take="csv"]');
    const answer = await fetch(`${server.address}/upgrade.csv?from=2.206&to=2.212`);
    expect(text.replace(/^\uFEFF/, '')).toBe(await answer.text());
  });

  it('goes to a colleague as one file, who goes on from there; a hostile one changes nothing', async () => {
    const page = await opened();
    await row(page, 0).locator('[data-set="done"]').click();
    const file = await saved(page, '[data-save-file]');
    const colleague = await opened();
    await row(colleague, 1).locator('[data-set="later"]').click();
    const give = (text: string) =>
      colleague.locator('[data-file]').setInputFiles({
        name: 'plan.json',
        mimeType: 'application/json',
        buffer: Buffer.from(text),
      });
    await give('{"kind":"runbook-upgrade","format":1,"from":"2.206","to":"2.212","marks":[{}]}');
    await colleague.locator('[data-said]').getByText('Nothing was changed.').waitFor();
    expect(await states(colleague, 2)).toEqual(['open', 'later']);
    await give(file.text);
    await colleague.locator('[data-said]').getByText('1 mark taken over').waitFor();
    expect(await states(colleague, 2)).toEqual(['done', 'later']);
    await colleague.getByRole('button', { name: 'Take them back' }).click();
    expect(await states(colleague, 2)).toEqual(['open', 'later']);
  });

  it('is opened where the versions are chosen, and leads to its plan', async () => {
    const page = await opened();
    await row(page, 0).locator('[data-set="done"]').click();
    const file = await saved(page, '[data-save-file]');
    const other = await openedIn(browser, `${server.address}/upgrade`);
    await other.waitForLoadState('networkidle');
    await other.locator('[data-file]').setInputFiles({
      name: 'plan.json',
      mimeType: 'application/json',
      buffer: Buffer.from(file.text),
    });
    await other.waitForURL(`${server.address}${PLAN}`);
    await untilTrue(other, READY);
    expect(await states(other, 1)).toEqual(['done']);
    await other.locator('[data-said]').getByText('1 mark taken over').waitFor();
    await other.getByRole('button', { name: 'Take them back' }).click();
    expect(await states(other, 1)).toEqual(['open']);
    await other.reload();
    await untilTrue(other, READY);
    expect(await other.locator('[data-said]').isVisible()).toBe(false);
  });
});

describe('an upgrade', () => {
  /** The form that asks for the versions, on a device that knows this system. */
  async function asked(system: { version: string | null; areas: string[] }): Promise<Page> {
    const page = await opened();
    await page.evaluate(`localStorage.setItem('runbook.system', '${JSON.stringify(system)}')`);
    await page.goto(`${server.address}/upgrade`);
    await untilTrue(page, 'document.querySelector(".plan.is-started")');
    return page;
  }
  const from = (page: Page) => page.locator('select[name="from"]').inputValue();

  it('starts from the version that the device knows, also from one that nobody discussed', async () => {
    const page = await asked({ version: '2.208', areas: [] });
    expect(await from(page)).toBe('2.208');
    expect(await page.locator('[name="area"]').isVisible()).toBe(false);
    await page.goto(`${server.address}${PLAN}`);
    expect(await from(page)).toBe('2.206');
    expect(await from(await asked({ version: '2.207.1', areas: [] }))).toBe('2.207.1');
  });

  it('starts with the areas that the device knows, and shows the others on one choice', async () => {
    const page = await asked({ version: '2.206', areas: ['reporting', 'billing'] });
    expect(await page.locator('.plan-own').innerText()).toContain('Billing, Reporting and lists');
    await page.locator('.plan-go').click();
    await untilTrue(page, READY);
    const area = page.locator('[data-filters] [name="area"]');
    expect(await area.inputValue()).toBe('billing,reporting');
    const shown = await page.locator('.plan-row:not([hidden])').count();
    expect(shown).toBeLessThan(138);
    expect(await page.locator('[data-shown]').innerText()).toMatch(
      new RegExp(`^${shown} of \\d+ shown: Billing, Reporting and lists$`),
    );
    await area.selectOption('');
    expect(await page.locator('.plan-row[hidden]').count()).toBe(0);
    await page.goto(`${server.address}${PLAN}&area=billing,slas`);
    await untilTrue(page, READY);
    expect(await area.locator('option:checked').innerText()).toBe('Billing, SLAs');
  });

  it('asks for the versions at once where no script comes', async () => {
    const page = await openedIn(browser, `${server.address}/upgrade`, { javaScriptEnabled: false });
    expect(await page.locator('.plan-form').isVisible()).toBe(true);
    await page.locator('.plan-go').click();
    await page.waitForURL(/from=[\d.]+&to=[\d.]+$/);
  });

  it('has the notes of each row at hand, which files of it leave out', async () => {
    const page = await opened();
    const first = page.locator('.plan-row', { hasText: 'Credit notes can default' });
    expect(await first.locator('.prose').first().isVisible()).toBe(false);
    await first.locator('summary').click();
    expect(await first.locator('.prose').first().innerText()).toContain(
      'Credit Note configuration',
    );
  });

  it('is a list to read without a script', async () => {
    const page = await openedIn(browser, `${server.address}${PLAN}`, { javaScriptEnabled: false });
    expect(await page.locator('.plan-row:visible').count()).toBe(138);
    expect(await page.locator('button:visible').count()).toBe(2);
    expect(await page.locator('main input:visible').count()).toBe(0);
  });

  it('is printed with a box, a state and a note for each, and nothing that only a screen can do', async () => {
    const page = await opened();
    await row(page, 0).locator('[data-set="done"]').click();
    await page.locator('[data-filters] [name="state"]').selectOption('done');
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.plan-box:visible').allTextContents()).toEqual(['✓']);
    expect(await page.locator('.plan-state:visible').allTextContents()).toEqual(['Done']);
    expect(await page.locator(':is(button, input, select, form button):visible').count()).toBe(0);
    expect(await page.locator('.plan-shown').isVisible()).toBe(true);
  });

  it('breaks no row at the end of a printed page', async () => {
    const page = await opened();
    await page.emulateMedia({ media: 'print' });
    const styles = await page.evaluate<string[]>(
      `[...document.querySelectorAll('.plan-row')].map((row) =>
        getComputedStyle(row).breakInside + ', ' + getComputedStyle(row.querySelector('.facts')).breakAfter)`,
    );
    expect([...new Set(styles)]).toEqual(['avoid, auto']);
  });

  it('fits a phone, and its bar covers no row that has the focus', async () => {
    const page = await opened(PLAN, {
      viewport: { width: 390, height: 844 },
      isMobile: true,
      hasTouch: true,
    });
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390);
    await box(page, 12).focus();
    for (let i = 0; i < 8; i += 1) await page.keyboard.press('k');
    const gap = `document.activeElement.closest('.plan-row').getBoundingClientRect().top -
      document.querySelector('[data-bar]').getBoundingClientRect().bottom`;
    expect(await page.evaluate<number>(gap)).toBeGreaterThanOrEqual(-1);
  });
});
