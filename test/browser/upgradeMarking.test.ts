import { describe, expect, it } from '@jest/globals';
import { untilTrue } from './support/chromium.js';
import { box, focusedRow, PLAN, planOpener, progress, READY, row, states } from './support/plan.js';
import { visits } from './support/visits.js';

const at = visits();

const opened = planOpener(at);

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
    await page.goto(`${at.server.address}${PLAN}`);
    await untilTrue(page, READY);
    expect(await page.locator(`#${id ?? ''}`).getAttribute('data-state')).toBe('done');
  });

  it('lets two tabs decide at once, neither over the other', async () => {
    const page = await opened();
    const other = await page.context().newPage();
    await other.goto(`${at.server.address}${PLAN}`);
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
