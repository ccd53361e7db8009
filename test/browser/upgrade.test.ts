import { describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { untilTrue } from './support/chromium.js';
import { PLAN, planOpener, READY } from './support/plan.js';
import { visits } from './support/visits.js';

const at = visits();

const opened = planOpener(at);

describe('an upgrade', () => {
  /** The form that asks for the versions, on a device that knows this system. */
  async function asked(system: { version: string | null; areas: string[] }): Promise<Page> {
    const page = await opened();
    await page.evaluate(`localStorage.setItem('runbook.system', '${JSON.stringify(system)}')`);
    await page.goto(`${at.server.address}/upgrade`);
    await untilTrue(page, 'document.querySelector(".plan.is-started")');
    return page;
  }
  const from = (page: Page) => page.locator('select[name="from"]').inputValue();

  it('starts from the version that the device knows, also from one that nobody discussed', async () => {
    const page = await asked({ version: '2.208', areas: [] });
    expect(await from(page)).toBe('2.208');
    expect(await page.locator('[name="area"]').isVisible()).toBe(false);
    await page.goto(`${at.server.address}${PLAN}`);
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
    await page.goto(`${at.server.address}${PLAN}&area=billing,slas`);
    await untilTrue(page, READY);
    expect(await area.locator('option:checked').innerText()).toBe('Billing, SLAs');
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
});
