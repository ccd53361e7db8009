import { describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { untilTrue } from './support/chromium.js';
import { box, focusedRow, openedPlan, READY, row, states } from './support/plan.js';
import { visits } from './support/visits.js';

const at = visits();

const NOTE = 'Ask Kim: jkl';
const KEPT = `localStorage.getItem('runbook.upgrade')`;
const noted = (page: Page, i: number) => row(page, i).locator('.plan-noted').textContent();
const writing = (page: Page) => page.getByRole('textbox', { name: 'Note' });

/** A plan in which a note of its first row is being written. */
async function written(text: string): Promise<Page> {
  const page = await openedPlan(at.browser, at.server.address);
  await box(page, 0).focus();
  await page.keyboard.press('e');
  await page.keyboard.type(text);
  return page;
}

describe('writing a note', () => {
  it.each(['Escape', 'Control+Enter'])('ends with %s, which keeps it', async (key) => {
    const page = await written(NOTE);
    await page.keyboard.press(key);
    expect(await writing(page).count()).toBe(0);
    expect(await focusedRow(page)).toBe(0);
    await page.getByRole('status').filter({ hasText: 'Note kept.' }).waitFor();
    await page.reload();
    await untilTrue(page, READY);
    expect(await noted(page, 0)).toBe(NOTE);
  });

  it('is one step, which Undo takes back to the note before it', async () => {
    const page = await written(NOTE);
    await page.keyboard.press('Escape');
    const before = await page.evaluate<string>(KEPT);
    await page.keyboard.press('e');
    await page.keyboard.type(' and Ann');
    await untilTrue(page, `${KEPT}.includes('and Ann')`);
    await page.keyboard.type(', today');
    await page.keyboard.press('Escape');
    expect(await noted(page, 0)).toBe(`${NOTE} and Ann, today`);
    await page.keyboard.press('u');
    expect(await page.evaluate<string>(KEPT)).toBe(before);
    await page.locator('[data-undo]').click();
    expect(await page.evaluate(KEPT)).toBeNull();
  });

  it('loses nothing when the page goes in the middle of a word', async () => {
    const page = await written(NOTE);
    await page.reload();
    await untilTrue(page, READY);
    expect(await noted(page, 0)).toBe(NOTE);
  });

  it('keeps what is written with every pause', async () => {
    const page = await written(NOTE);
    await untilTrue(page, `${KEPT}?.includes('${NOTE}')`);
    expect(await writing(page).count()).toBe(1);
  });

  it('leaves nothing when all of it was taken away again', async () => {
    const page = await written(NOTE);
    await untilTrue(page, KEPT);
    await writing(page).fill('');
    await page.keyboard.press('Escape');
    expect(await page.evaluate(KEPT)).toBeNull();
    expect(await page.locator('[data-undo]').isDisabled()).toBe(true);
  });

  it('closes with a press elsewhere, which is not lost, and with its own button', async () => {
    const page = await written(NOTE);
    const done = row(page, 1).locator('[data-set="done"]');
    await done.scrollIntoViewIfNeeded();
    const { x, y } = (await done.boundingBox()) ?? { x: 0, y: 0 };
    await page.mouse.move(x + 5, y + 5);
    await page.mouse.down();
    await page.mouse.up();
    await untilTrue(page, `document.querySelector('textarea') === null`);
    expect(await states(page, 2)).toEqual(['open', 'done']);
    expect(await noted(page, 0)).toBe(NOTE);
    await page.locator('[data-undo]').click();
    expect(await states(page, 2)).toEqual(['open', 'open']);
    expect(await noted(page, 0)).toBe(NOTE);
    const button = row(page, 0).getByRole('button', { name: 'Note' });
    await button.click();
    expect(await writing(page).inputValue()).toBe(NOTE);
    await button.click();
    expect(await writing(page).count()).toBe(0);
    await page.locator('[data-undo]').click();
    expect(await page.evaluate(KEPT)).toBeNull();
  });

  it('names its keys beside it and in the list of keys', async () => {
    const page = await written(NOTE);
    const hint = await writing(page).getAttribute('aria-describedby');
    expect(await page.locator(`#${hint ?? ''}`).innerText()).toBe(
      'Kept as you type; Undo takes it back. Esc or Ctrl + Enter closes.',
    );
    await page.locator('[data-keys]').click();
    await page.getByRole('dialog').getByText('While you write a note').waitFor();
    await page.getByRole('dialog').getByText('Close it: what you wrote is kept').waitFor();
  });

  it('says so when this window keeps nothing', async () => {
    const page = await openedPlan(at.browser, at.server.address);
    await page.evaluate(`Storage.prototype.setItem = () => { throw new Error('refused'); }`);
    await row(page, 0).getByRole('button', { name: 'Note' }).click();
    await page.keyboard.type(NOTE);
    await page.getByText('This window keeps nothing: save a file.').first().waitFor();
  });
});
