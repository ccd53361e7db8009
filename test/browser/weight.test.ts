import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { startServer, type RunningServer } from '../support/runningServer.js';
import { imported } from './support/imported.js';
import { launchChromium, untilTrue } from './support/chromium.js';

let server: RunningServer;
let browser: Browser;

beforeAll(async () => {
  server = await startServer();
  browser = await launchChromium();
  await imported(server, WITH_A_VIDEO);
});
afterAll(async () => {
  await browser.close();
  expect(await server.stop()).toBe(0);
});

const WITH_A_VIDEO = `---
number: 40
status: published
title: A video
video: https://www.youtube.com/watch?v=abcdefghijk
---

### It rounds | 0:10
### It rounds again | 25:29
`;

const KILOBYTE = 1024;
const EPISODES = [
  ['a file', '/episodes/0'],
  ['a moment of a file', '/episodes/0?t=0:43'],
  ['a video', '/episodes/40'],
  ['a moment of a video', '/episodes/40?t=25:29'],
  ['no recording, and the most segments', '/episodes/17'],
] as const;
const SIZES: [string, BrowserContextOptions][] = [
  ['a phone', { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true }],
  ['a desk', { viewport: { width: 1280, height: 900 } }],
];

describe.each(EPISODES)('the first load of an episode with %s', (_what, path) => {
  it('weighs at most 60 KB of script and 15 KB of style, all of it from here', async () => {
    const page = await browser.newPage();
    const sent = await readSizes(page);
    const origins = new Set<string>();
    page.on('request', (request) => origins.add(new URL(request.url()).origin));
    await page.goto(`${server.address}${path}`, { waitUntil: 'networkidle' });

    expect(sent('Script')).toBeGreaterThan(0);
    expect(sent('Script')).toBeLessThanOrEqual(60 * KILOBYTE);
    expect(sent('Stylesheet')).toBeGreaterThan(0);
    expect(sent('Stylesheet')).toBeLessThanOrEqual(15 * KILOBYTE);
    expect([...origins]).toEqual([server.address]);
  });

  it.each(SIZES)(
    'lets %s read before any script or font is there, and then moves nothing',
    async (_size, options) => {
      const page = await browser.newPage(options);
      const { letGo, held } = await hold(page, /\/(?:js|fonts)\//);
      await page.goto(`${server.address}${path}`, { waitUntil: 'commit' });
      await untilTrue(page, IS_PAINTED);
      await page.locator('.segment').first().waitFor();
      expect(held()).toBeGreaterThan(0);

      await page.evaluate(COUNT_SHIFTS);
      letGo();
      await page.waitForLoadState('networkidle');
      await page.evaluate(TWO_FRAMES);
      expect(await page.evaluate(SHIFTS)).toEqual([]);
      expect(await page.evaluate(BLOCKING_SCRIPTS)).toEqual([]);
    },
  );
});

/** Adds up what comes over the wire, headers included, by the kind of resource. */
async function readSizes(page: Page): Promise<(kind: string) => number> {
  const devtools = await page.context().newCDPSession(page);
  const kinds = new Map<string, string>();
  const bytes = new Map<string, number>();
  devtools.on('Network.responseReceived', ({ requestId, type }) => kinds.set(requestId, type));
  devtools.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const kind = kinds.get(requestId) ?? '';
    bytes.set(kind, (bytes.get(kind) ?? 0) + encodedDataLength);
  });
  await devtools.send('Network.enable');
  return (kind) => bytes.get(kind) ?? 0;
}

/** Answers these requests only after `letGo`, as a slow line would. */
async function hold(page: Page, which: RegExp) {
  let letGo = (): void => undefined;
  let count = 0;
  const gone = new Promise<void>((resolve) => (letGo = resolve));
  await page.route(which, async (route) => {
    count += 1;
    await gone;
    await route.continue();
  });
  return { letGo, held: () => count };
}

// Written as text: these run in the page, whose types are not those of Node.
const IS_PAINTED = `performance.getEntriesByName('first-contentful-paint').length > 0`;
const COUNT_SHIFTS = `
  window.shifts = [];
  new PerformanceObserver((list) => window.shifts.push(...list.getEntries()))
    .observe({ type: 'layout-shift', buffered: true })`;
const TWO_FRAMES = `
  document.fonts.ready.then(() => new Promise((done) =>
    requestAnimationFrame(() => requestAnimationFrame(done))))`;
const SHIFTS = `window.shifts.map(({ value, sources }) =>
  value.toFixed(5) + ' ' + sources.map(({ node }) => [node?.nodeName, node?.className].join('.')).join(', '))`;
const BLOCKING_SCRIPTS = `performance.getEntriesByType('resource')
  .filter((entry) => entry.initiatorType === 'script' && entry.renderBlockingStatus === 'blocking')
  .map((entry) => entry.name)`;
