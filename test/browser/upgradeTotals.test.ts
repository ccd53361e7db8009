import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { until } from '../support/until.js';
import { startServer, type RunningServer } from '../support/runningServer.js';
import { launchChromium } from './support/chromium.js';
import { openedPlan, PLAN, progress } from './support/plan.js';

let server: RunningServer;
let browser: Browser;

beforeAll(async () => {
  server = await startServer();
  browser = await launchChromium();
  await server.command(CATALOGUE, 'changes', 'import', '-');
  await until(async () =>
    (await (await fetch(`${server.address}${PLAN}`)).text()).includes('id="undiscussed"'),
  );
});
afterAll(async () => {
  await browser.close();
  expect(await server.stop()).toBe(0);
});

const CATALOGUE = `id,title,version,areas
1070001,Quotes can be rounded,2.210,billing
1070002,Invoices can be rounded,2.212,billing
`;

const barText = async (page: Page) => ({
  all: await page.locator('[data-all-text]').textContent(),
  progress: await progress(page),
  shown: await page.locator('[data-shown]').textContent(),
});

it('counts in all places what can be marked, and names what is folded away', async () => {
  const page = await openedPlan(browser, server.address);
  expect(await barText(page)).toEqual({
    all: 'Select all 138',
    progress: '0 of 138 decided',
    shown: '',
  });
  await page.locator('[data-filters] [name="area"]').selectOption('billing');
  const discussed = await page.locator('.plan-row:visible').count();
  expect(await barText(page)).toEqual({
    all: `Select all ${discussed}`,
    progress: '0 of 138 decided',
    shown: `${discussed} of 138 shown, and 2 not discussed: Billing`,
  });
  await page.locator('[data-undiscussed] > summary').click();
  await page.getByText(`Select all ${discussed + 2}`).waitFor();
  expect(await barText(page)).toEqual({
    all: `Select all ${discussed + 2}`,
    progress: '0 of 140 decided',
    shown: `${discussed + 2} of 140 shown: Billing`,
  });
});

it('selects nothing that is folded away', async () => {
  const page = await openedPlan(browser, server.address);
  await page.locator('[data-undiscussed] > summary').click();
  await page.getByText('Select all 140').waitFor();
  await page.locator('[data-all]').check();
  await page.locator('[data-undiscussed] > summary').click();
  await page.getByText('138 selected').waitFor();
  await page.locator('[data-mark="done"]').click();
  expect(await progress(page)).toBe('138 of 138 decided');
});
