import { describe, expect, it } from '@jest/globals';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { imported } from './support/imported.js';
import { CURRENT_TIME, opened as openedIn, untilTrue } from './support/chromium.js';
import { visits } from './support/visits.js';

const at = visits();

const opened = (path: string, options: BrowserContextOptions = {}): Promise<Page> =>
  openedIn(at.browser, `${at.server.address}${path}`, options);

describe('the tour', () => {
  it('plays from the second of a time that is clicked, without leaving the page', async () => {
    const page = await opened('/episodes/0');
    await page
      .getByRole('link', { name: /0:43|43 seconds/ })
      .first()
      .click();
    await untilTrue(page, `${CURRENT_TIME} >= 43 && ${CURRENT_TIME} < 54`);
    expect(new URL(page.url()).pathname).toBe('/episodes/0');
  });

  it('opens at a moment: the player stands there and the segment is marked', async () => {
    const page = await opened('/episodes/0?t=0:43');
    await untilTrue(page, `${CURRENT_TIME} >= 42.5`);
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
    await imported(at.server, notes);
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
      expect(
        await page.locator('a[href^="javascript:"], script:not([src]):not([type$="json"])').count(),
      ).toBe(0);
    }
  });
});
