import { describe, expect, it } from '@jest/globals';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { untilTrue } from './support/chromium.js';
import { visits } from './support/visits.js';

const at = visits();

const LONG_AGO = {
  before: null,
  last: { at: Date.parse('2026-01-01'), episodes: { '0': 8, '16': 30 }, changes: 18 },
};
const WITH_AREAS = {
  version: '2.206',
  areas: ['billing', 'slas', 'tickets', 'portal', 'integrations', 'assets', 'ai', 'reporting'],
};
const SYSTEM = { version: '2.208', areas: ['billing', 'slas'] };

/** A page on a device that keeps these already. */
async function deviceWith(keeps: Record<string, object>, options: BrowserContextOptions = {}) {
  const context = await at.browser.newContext(options);
  const first = await context.newPage();
  await first.goto(`${at.server.address}/healthz`);
  for (const [name, value] of Object.entries(keeps)) {
    await first.evaluate(
      `localStorage.setItem(${JSON.stringify(name)}, ${JSON.stringify(JSON.stringify(value))})`,
    );
  }
  return first;
}

const lines = async (page: Page): Promise<string> => {
  await untilTrue(page, 'document.querySelector(".standing-lines > p")');
  return page.locator('.standing-lines').innerText();
};

describe('a system that the device knows of', () => {
  it('is said once, kept, gone by and forgotten with one click', async () => {
    const page = await deviceWith({});
    await page.goto(at.server.address);
    expect(await lines(page)).toContain('Which version do you run?');
    await page.getByRole('button', { name: 'Your system' }).click();
    await page.getByLabel('The version you run').fill('v2.21');
    await page.getByLabel('Billing').check();
    await page.getByRole('button', { name: 'Keep', exact: true }).click();
    expect(await lines(page)).toMatch(/From 2\.210 to 2\.212: \d+ changes?, .*\s+Billing \d+/);
    await page.reload();
    expect(await lines(page)).toContain('From 2.210 to 2.212');
    const plan = page.getByRole('link', { name: 'Plan the upgrade' });
    expect(await plan.getAttribute('href')).toBe('/upgrade?from=2.210&to=2.212');

    await page.getByRole('button', { name: 'Your system' }).click();
    await page.getByRole('button', { name: 'Forget all of it' }).click();
    expect(await lines(page)).toContain('Which version do you run?');
    expect(await page.evaluate('localStorage.length')).toBe(0);
    await page.context().close();
  });

  it('is not what cannot be a version', async () => {
    const page = await deviceWith({});
    await page.goto(at.server.address);
    await page.getByRole('button', { name: 'Your system' }).click();
    await page.getByLabel('The version you run').fill('two');
    await page.getByRole('button', { name: 'Keep', exact: true }).click();
    expect(await page.getByRole('alert').innerText()).toContain('“two” is not a version');
    expect(await page.locator('dialog').isVisible()).toBe(true);
    await page.context().close();
  });

  it('is marked on the pages of versions and areas too', async () => {
    const page = await deviceWith({});
    await page.goto(`${at.server.address}/versions/2.208`);
    await page.getByRole('button', { name: 'We run 2.208' }).click();
    await page.goto(`${at.server.address}/areas/billing`);
    const area = page.getByRole('button', { name: 'This area matters to us' });
    await area.click();
    expect(await area.getAttribute('aria-pressed')).toBe('true');
    await page.goto(at.server.address);
    expect(await lines(page)).toMatch(/From 2\.208 to 2\.212.*\s+Billing/);
    await page.context().close();
  });

  it('holds until the page is left where nothing may be kept', async () => {
    const page = await deviceWith({});
    await page.addInitScript(
      'Object.defineProperty(window, "localStorage", { get() { throw new Error("refused"); } })',
    );
    await page.goto(at.server.address);
    await page.getByRole('button', { name: 'Your system' }).click();
    await page.getByLabel('The version you run').fill('2.208');
    await page.getByRole('button', { name: 'Keep', exact: true }).click();
    expect(await lines(page)).toMatch(/From 2\.208[^]*This window keeps nothing/);
    await page.context().close();
  });

  it('never leaves the device', async () => {
    const page = await deviceWith({ 'runbook.system': SYSTEM, 'runbook.visits': LONG_AGO });
    const asked: string[] = [];
    page.on('request', (request) => asked.push(`${request.url()} ${request.postData() ?? ''}`));
    await page.goto(at.server.address, { waitUntil: 'networkidle' });
    expect(await lines(page)).toContain('From 2.208');
    expect(asked.filter((one) => /2\.208|slas|2026-01/.test(one))).toEqual([]);
    await page.context().close();
  });
});

describe('what is new since the last visit', () => {
  it('is named, with links', async () => {
    const page = await deviceWith({ 'runbook.visits': LONG_AGO });
    await page.goto(at.server.address);
    expect(await lines(page)).toMatch(/New since 1 January: episode 18, episode 17, 4 more/);
    await page.getByRole('link', { name: 'episode 17', exact: true }).click();
    await page.waitForURL('**/episodes/17');
    await page.context().close();
  });
});

const SIZES: [string, BrowserContextOptions][] = [
  ['a phone', { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true }],
  ['a small phone', { viewport: { width: 320, height: 640 }, isMobile: true, hasTouch: true }],
  ['a desk', { viewport: { width: 1280, height: 900 } }],
];
const KEPT: [string, string, Record<string, object>][] = [
  ['nothing', '/', {}],
  ['a version, areas and a visit', '/', { 'runbook.system': SYSTEM, 'runbook.visits': LONG_AGO }],
  ['all areas and a visit', '/', { 'runbook.system': WITH_AREAS, 'runbook.visits': LONG_AGO }],
  ['an unknown version', '/', { 'runbook.system': { ...SYSTEM, version: '2.209' } }],
  ['the newest version', '/', { 'runbook.system': { version: '2.212', areas: [] } }],
  ['its version', '/versions/2.208', { 'runbook.system': SYSTEM }],
  ['its area', '/areas/billing', { 'runbook.system': SYSTEM }],
];

describe.each(SIZES)('on %s', (_size, options) => {
  it.each(KEPT)('nothing moves when the script knows of %s: %s', async (_what, path, keeps) => {
    const page = await deviceWith(keeps, options);
    let letGo = (): void => undefined;
    const gone = new Promise<void>((resolve) => (letGo = resolve));
    await page.route(/\/js\//, async (route) => {
      await gone;
      await route.continue();
    });
    await page.goto(`${at.server.address}${path}`, { waitUntil: 'commit' });
    await untilTrue(page, `performance.getEntriesByName('first-contentful-paint').length > 0`);
    await untilTrue(page, 'document.querySelector("footer")');
    const height = 'document.documentElement.scrollHeight';
    const before = await page.evaluate<number>(height);
    letGo();
    await page.waitForLoadState('networkidle');
    if (path === '/') await lines(page);
    expect(await page.evaluate<number>(height)).toBe(before);
    await page.context().close();
  });
});

it('keeps no more room on a phone than a first visit can do with', async () => {
  const page = await deviceWith({}, SIZES[0]?.[1]);
  await page.goto(at.server.address);
  await lines(page);
  const gap = `document.querySelector('.standing-controls').getBoundingClientRect().top -
    document.querySelector('.standing-lines').getBoundingClientRect().bottom`;
  expect(await page.evaluate<number>(gap)).toBeLessThan(48);
  await page.context().close();
});
