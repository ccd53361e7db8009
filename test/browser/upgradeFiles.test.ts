import { describe, expect, it } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { opened as openedIn, untilTrue } from './support/chromium.js';
import { PLAN, planOpener, READY, row, states } from './support/plan.js';
import { visits } from './support/visits.js';

const at = visits();

const opened = planOpener(at);

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
    const answer = await fetch(`${at.server.address}/upgrade.csv?from=2.206&to=2.212`);
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
    const other = await openedIn(at.browser, `${at.server.address}/upgrade`);
    await other.waitForLoadState('networkidle');
    await other.locator('[data-file]').setInputFiles({
      name: 'plan.json',
      mimeType: 'application/json',
      buffer: Buffer.from(file.text),
    });
    await other.waitForURL(`${at.server.address}${PLAN}`);
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
