import { describe, expect, it } from '@jest/globals';
import { opened } from './support/chromium.js';
import { visits } from './support/visits.js';

const at = visits();

describe('many changes at once', () => {
  it('come from a text of any length, of which only the IDs leave the device', async () => {
    const page = await opened(at.browser, `${at.server.address}/lookup`);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page
      .getByLabel('Text with change IDs')
      .fill(`${'confidential '.repeat(20_000)}\n#1044274, (1021654)\ntel. 1234567\n1044274`);
    await page.getByRole('button', { name: 'Look them up' }).click();
    await page.waitForURL('**/lookup?ids=1044274x2,1021654');
    expect(asked.filter((url) => url.includes('confidential'))).toEqual([]);
    expect(await page.locator('.moments .row').count()).toBe(3);
    await page.context().close();
  });

  it('say that there is no ID, and keep the text', async () => {
    const page = await opened(at.browser, `${at.server.address}/lookup`);
    const field = page.getByLabel('Text with change IDs');
    await field.fill('none on 2026-03-31');
    await page.getByRole('button', { name: 'Look them up' }).click();
    await page.getByText('No change ID is in this text').waitFor();
    expect(await field.inputValue()).toBe('none on 2026-03-31');
    await page.context().close();
  });

  it('come in parts when they are too many', async () => {
    const page = await opened(at.browser, `${at.server.address}/lookup`);
    const many = Array.from({ length: 501 }, (_, i) => 1_000_000 + i).join(' ');
    await page.getByLabel('Text with change IDs').fill(many);
    await page.getByRole('button', { name: 'Look them up' }).click();
    await page.getByRole('link', { name: 'IDs 501 to 501' }).click();
    await page.waitForURL('**/lookup?ids=1000500');
    await page.context().close();
  });

  it('work without a script, and refuse in words what is too long for an address', async () => {
    const page = await opened(at.browser, `${at.server.address}/lookup`, {
      javaScriptEnabled: false,
    });
    const field = page.getByLabel('Text with change IDs');
    const send = page.getByRole('button', { name: 'Look them up' });
    await field.fill('see #1044274\nand 1021654');
    await send.click();
    await page.waitForURL('**/lookup?ids=1044274,1021654');
    await field.fill('x'.repeat(100_000));
    await send.click();
    await page.getByText('longer than 64 KB').waitFor();
    await page.context().close();
  });

  it('are copied as text', async () => {
    const page = await opened(at.browser, `${at.server.address}/lookup?ids=1044274`, {
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    await page.getByText('As text', { exact: true }).click();
    await page.getByRole('button', { name: 'Copy all of it as text' }).click();
    await page.getByText('Copied', { exact: true }).first().waitFor();
    expect(await page.evaluate<string>('navigator.clipboard.readText()')).toMatch(
      /^#1044274 Editing billing/,
    );
    await page.context().close();
  });
});
