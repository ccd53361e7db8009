import { describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { untilTrue } from './support/chromium.js';
import { openedPlan, PLAN, progress, READY, row, states } from './support/plan.js';
import { visits } from './support/visits.js';

const at = visits();

const opened = (): Promise<Page> => openedPlan(at.browser, at.server.address);
const kept = (page: Page) =>
  page.evaluate<string | null>(`localStorage.getItem('runbook.upgrade')`);
const undo = (page: Page) => page.locator('[data-undo]').click();

async function allLater(page: Page): Promise<void> {
  await page.locator('[data-all]').check();
  await page.locator('[data-mark="later"]').click();
  expect(await progress(page)).toBe('0 of 138 decided, 138 for later');
}

describe('undoing in a plan', () => {
  it('leaves the device as it was, with nothing and with marks', async () => {
    const page = await opened();
    await allLater(page);
    await undo(page);
    expect(await kept(page)).toBeNull();
    await row(page, 3).locator('[data-set="done"]').click();
    const before = await kept(page);
    await allLater(page);
    await undo(page);
    expect(await kept(page)).toBe(before);
    expect(await states(page, 5)).toEqual(['open', 'open', 'open', 'done', 'open']);
  });

  it('goes back step by step', async () => {
    const page = await opened();
    await row(page, 0).locator('[data-set="done"]').click();
    await row(page, 1).locator('[data-set="later"]').click();
    await undo(page);
    expect(await states(page, 2)).toEqual(['done', 'open']);
    await undo(page);
    expect(await states(page, 2)).toEqual(['open', 'open']);
    expect(await page.locator('[data-undo]').isDisabled()).toBe(true);
  });

  it('leaves a colleague’s older decision to win', async () => {
    const page = await opened();
    const of = ((await row(page, 0).getAttribute('data-row')) ?? '').split(' ')[0] ?? '';
    const mark = { of, state: 'done', note: '', at: '2026-01-05T08:00:00.000Z' };
    const file = { kind: 'runbook-upgrade', format: 1, from: '2.206', to: '2.212', marks: [mark] };
    await row(page, 0).locator('[data-set="later"]').click();
    await undo(page);
    await page.locator('[data-file]').setInputFiles({
      name: 'plan.json',
      mimeType: 'application/json',
      buffer: Buffer.from(JSON.stringify(file)),
    });
    await page.locator('[data-said]').getByText('1 mark taken over').waitFor();
    expect(await states(page, 1)).toEqual(['done']);
  });

  it('holds in another tab, which neither shows nor brings back what was undone', async () => {
    const page = await opened();
    const other = await page.context().newPage();
    await other.goto(`${at.server.address}${PLAN}`);
    await untilTrue(other, READY);
    await row(page, 0).locator('[data-set="done"]').click();
    await untilTrue(other, `document.querySelector('.plan-row').dataset.state === 'done'`);
    await row(other, 1).locator('[data-set="later"]').click();
    await untilTrue(page, `document.querySelectorAll('[data-state="later"]').length === 1`);
    await undo(page);
    await untilTrue(other, `document.querySelector('.plan-row').dataset.state === 'open'`);
    await row(other, 2).locator('[data-set="done"]').click();
    await untilTrue(page, `document.querySelectorAll('[data-state="done"]').length === 1`);
    for (const tab of [page, other]) {
      expect(await states(tab, 3)).toEqual(['open', 'later', 'done']);
    }
  });
});
