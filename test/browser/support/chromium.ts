import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { until } from '../../support/until.js';

// Without these, a browser on a closed network spends its time on addresses that do not answer.
const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--autoplay-policy=no-user-gesture-required',
];

/** The system's Chromium; `CHROMIUM` names another one. */
export function launchChromium(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: QUIET,
  });
}

/** Opens an address in a context of its own: nothing is remembered from another test. */
export async function opened(
  browser: Browser,
  address: string,
  options: BrowserContextOptions = {},
): Promise<Page> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  await page.goto(address);
  return page;
}

/**
 * Waits until an expression holds in the page. Playwright's own way evaluates it inside the page from
 * the second look on, which our Content-Security-Policy forbids.
 */
export function untilTrue(page: Page, expression: string): Promise<void> {
  return until(() => page.evaluate<boolean>(`Boolean(${expression})`));
}

/** The second at which what plays stands; -1 while nothing is loaded. */
export const CURRENT_TIME = '(document.querySelector("audio, video")?.currentTime ?? -1)';

/** Moves the sound as a scrubber does, which waits until its length is known. */
export async function scrub(page: Page, second: number): Promise<void> {
  await untilTrue(page, 'document.querySelector("audio")?.readyState > 0');
  await page.evaluate(`document.querySelector("audio").currentTime = ${second}`);
}
