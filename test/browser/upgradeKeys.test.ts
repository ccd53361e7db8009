import { describe, expect, it } from '@jest/globals';
import { imported } from './support/imported.js';
import { box, focusedRow, planOpener, progress, row, states } from './support/plan.js';
import { visits } from './support/visits.js';

const at = visits();

const opened = planOpener(at);

describe('the keys of a plan', () => {
  it('lists its keys, and leaves them to the reader who types or is elsewhere', async () => {
    const page = await opened();
    await page.locator('[data-keys]').click();
    await page.getByRole('dialog').getByText('Not for us').waitFor();
    await page.getByRole('button', { name: 'Close' }).click();
    await page.locator('h1').click();
    await page.keyboard.press('d');
    expect(await progress(page)).toBe('0 of 138 decided');
  });

  it('lead into the list while nothing has the focus, to the row last at', async () => {
    const page = await opened();
    await page.keyboard.press('j');
    expect(await focusedRow(page)).toBe(0);
    for (const key of ['j', 'j', 'd']) await page.keyboard.press(key);
    await page.locator('h1').click();
    expect(await focusedRow(page)).toBe(-1);
    await page.keyboard.press('j');
    expect(await focusedRow(page)).toBe(2);
    await page.keyboard.press('Home');
    expect(await focusedRow(page)).toBe(0);
    await page.keyboard.press('End');
    expect(await focusedRow(page)).toBe(137);
    await page.locator('[data-keys]').click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('Into the list, to the row last at').waitFor();
    await dialog.getByText('First or last row').waitFor();
  });

  it('lead nowhere when they are turned off, nor from what has the focus', async () => {
    const page = await opened();
    await page.locator('[data-keys]').focus();
    await page.keyboard.press('j');
    expect(await focusedRow(page)).toBe(-1);
    await page.locator('h1').click();
    await page.evaluate(`localStorage.setItem('runbook.keys', 'off')`);
    await page.keyboard.press('j');
    expect(await focusedRow(page)).toBe(-1);
  });
});

describe('the keys of the player', () => {
  it('stay the player’s outside the list, and are the rows’ inside', async () => {
    await imported(at.server, PLAYABLE);
    const page = await opened('/upgrade?from=2.212&to=2.214');
    await row(page, 0).locator('a.time').click();
    await page.locator('.dock').waitFor();
    await page.locator('h1').click();
    await page.keyboard.press('j');
    expect(await focusedRow(page)).toBe(-1);
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
