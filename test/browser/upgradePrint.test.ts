import { describe, expect, it } from '@jest/globals';
import { planOpener, row } from './support/plan.js';
import { visits } from './support/visits.js';

const at = visits();

const opened = planOpener(at);

describe('a printed upgrade', () => {
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
});
