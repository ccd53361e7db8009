import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { opened, untilTrue } from './chromium.js';
import type { Visits } from './visits.js';

/** The plan of an upgrade over the seeds, which span these versions. */
export const PLAN = '/upgrade?from=2.206&to=2.212';

/** Holds once the script has made a plan one to work through. */
export const READY = 'document.querySelector(".plan.is-ready")';

/** Opens a plan in a context of its own, and waits until it can be worked through. */
export async function openedPlan(
  browser: Browser,
  address: string,
  path = PLAN,
  options: BrowserContextOptions = {},
): Promise<Page> {
  const page = await opened(browser, `${address}${path}`, options);
  await untilTrue(page, READY);
  return page;
}

/** Opens plans in what the tests of a file visit with. */
export function planOpener(at: Visits) {
  return (path = PLAN, options: BrowserContextOptions = {}): Promise<Page> =>
    openedPlan(at.browser, at.server.address, path, options);
}

export const row = (page: Page, i: number): Locator => page.locator('.plan-row').nth(i);

/** By which a row is selected; it holds the focus of the row. */
export const box = (page: Page, i: number): Locator => row(page, i).getByRole('checkbox');

/** What the first rows are marked with, `open` for nothing. */
export const states = (page: Page, count: number): Promise<string[]> =>
  page.evaluate<string[]>(
    `[...document.querySelectorAll('.plan-row')].slice(0, ${count}).map((row) => row.dataset.state)`,
  );

export const progress = (page: Page): Promise<string | null> =>
  page.locator('[data-progress-text]').textContent();

/** The place of the row that has the focus; -1 while none has. */
export const focusedRow = (page: Page): Promise<number> =>
  page.evaluate<number>(
    `[...document.querySelectorAll('.plan-row')].indexOf(document.activeElement.closest('.plan-row'))`,
  );
