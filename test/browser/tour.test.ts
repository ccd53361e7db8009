import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { chromium, type Browser, type Page } from 'playwright-core';
import { startServer, type RunningServer } from '../support/runningServer.js';

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

let server: RunningServer;
let browser: Browser;

beforeAll(async () => {
  server = await startServer();
  browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: QUIET,
  });
});
afterAll(async () => {
  await browser.close();
  expect(await server.stop()).toBe(0);
});

async function opened(
  address: string,
  options: { javaScriptEnabled?: boolean } = {},
): Promise<Page> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  await page.goto(`${server.address}${address}`);
  return page;
}

// Written as text: it runs in the page, whose types are not those of Node.
const CURRENT_TIME = 'document.querySelector("audio, video").currentTime';

describe('the tour', () => {
  it('plays from the second of a time that is clicked, without leaving the page', async () => {
    const page = await opened('/episodes/0');
    await page
      .getByRole('link', { name: /0:43|43 seconds/ })
      .first()
      .click();
    await page.waitForFunction(`${CURRENT_TIME} >= 43`);
    expect(await page.evaluate<number>(CURRENT_TIME)).toBeLessThan(44);
    expect(new URL(page.url()).pathname).toBe('/episodes/0');
  });

  it('opens at a moment: the player stands there and the segment is marked', async () => {
    const page = await opened('/episodes/0?t=0:43');
    await page.waitForFunction(`${CURRENT_TIME} >= 42.5`);
    const marked = page.locator('[aria-current="true"]');
    expect(await marked.textContent()).toContain('Search by ID, version or words');
  });

  it('leads to the same second of the file without JavaScript', async () => {
    const page = await opened('/episodes/0?t=0:43', { javaScriptEnabled: false });
    expect(await page.locator('[aria-current="true"]').textContent()).toContain('Search by ID');
    await page
      .getByRole('link', { name: /0:43|43 seconds/ })
      .first()
      .click();
    await page.waitForURL('**/media/tour.mp3#t=43');
  });
});

describe('hostile notes', () => {
  it('run nothing, wherever they are shown', async () => {
    const strike = `<img src=x onerror="document.title='struck'"><script>document.title='struck'</script>`;
    const notes = `---\nnumber: 77\nstatus: published\ntitle: '${strike.replaceAll("'", "''")}'\n---\n\n${strike}\n\n### ${strike} | #1050077 {#s-h77}\n\n${strike}\n\n[link](javascript:document.title='struck')\n`;
    await server.command(notes, 'import', '-');
    for (const address of [
      '/episodes/77',
      '/changes/1050077',
      '/',
      '/search?q=struck',
      `/search?q=${encodeURIComponent(strike)}`,
    ]) {
      const page = await opened(address);
      await page.waitForLoadState('networkidle');
      expect(await page.title()).not.toBe('struck');
      expect(await page.locator('a[href^="javascript:"], script:not([src])').count()).toBe(0);
    }
  });
});
