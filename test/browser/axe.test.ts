import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { startServer, type RunningServer } from '../support/runningServer.js';
import { imported } from './support/imported.js';
import { launchChromium, opened, untilTrue } from './support/chromium.js';

let server: RunningServer;
let browser: Browser;
let axe: string;

beforeAll(async () => {
  axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
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
title: A video and a table
video: https://www.youtube.com/watch?v=abcdefghijk
notes: https://notes.example/40
---

### A segment with everything | v2.212 #1050001 | 1:02:03 {#s-all .highlight areas=billing related=2tw8dr}

A [link](https://docs.example/), \`code\`, and a table that is wide:

| setting | before | after | who may change it |
| ------- | ------ | ----- | ----------------- |
| rounding | per invoice | per line | an administrator |

- ⚠️ A caution
- A bullet

#### A heading in the notes

\`\`\`
a block of code
\`\`\`

> A quotation
`;

const PAGES = [
  '/',
  '/episodes',
  '/episodes/0',
  '/episodes/0?t=0:43',
  '/episodes/17',
  '/episodes/18?order=time',
  '/episodes/40?t=1:02:10',
  '/changes',
  '/changes/1044274',
  '/changes/1050001',
  '/changes/7654321',
  '/lookup',
  '/lookup?ids=1044274,1021654x3,7654321',
  '/versions',
  '/versions/2.210',
  '/areas',
  '/areas/billing',
  '/search?q=billing',
  '/search?q=area:billing+-episode:15+invoice',
  '/search?q=aera:x+credit+noet+zzzz',
  '/search?q=1999999',
  '/search?q=zzzz',
  '/search',
  '/upgrade',
  '/upgrade?from=2.206&to=2.212',
  '/upgrade?from=2.212&to=2.206',
  '/subscribe',
  '/subscribe?area=billing',
  '/articles',
  '/articles/msp-business-model',
  '/no-such-page',
];

const SIZES: [string, BrowserContextOptions][] = [
  [
    'a phone, 390 px',
    { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true, deviceScaleFactor: 1 },
  ],
  ['a desk, 1280 px', { viewport: { width: 1280, height: 900 } }],
];

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

describe.each(SIZES)('on %s', (_size, options) => {
  it.each(PAGES)('axe finds no violation: %s', async (path) => {
    const page = await opened(browser, `${server.address}${path}`, options);
    await page.evaluate(axe);
    await page.evaluate(OPEN_ALL);
    await seenWhole(page);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect({ colorScheme, found: await violations(page) }).toEqual({ colorScheme, found: [] });
    }
    await page.context().close();
  });
});

it.each(SIZES)('on %s, axe finds no violation in open suggestions', async (_size, options) => {
  const page = await opened(browser, `${server.address}/areas`, options);
  await page.evaluate(axe);
  await page.getByRole('combobox', { name: /^Search/ }).pressSequentially('bill');
  await page.getByRole('option').first().waitFor();
  await page.keyboard.press('ArrowDown');
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect({ colorScheme, found: await violations(page) }).toEqual({ colorScheme, found: [] });
  }
  await page.context().close();
});

it('axe sees what is wrong with a page', async () => {
  const page = await opened(browser, `${server.address}/`);
  await page.evaluate(axe);
  await page.evaluate(SPOIL);
  const rules = (await violations(page)).map((line) => line.split(':')[0]);
  expect(new Set(rules)).toEqual(new Set(['button-name', 'color-contrast', 'target-size']));
});

// Written as text: it runs in the page, whose types are not those of Node.
const OPEN_ALL = 'for (const folded of document.querySelectorAll("details")) folded.open = true';
// An address with a moment brings the dock up, whose controls come a little later.
const IS_ALL_THERE =
  '!new URL(location).searchParams.has("t") || document.querySelector(".dock media-play-button:defined")';
// A body as high as the window would push its end below the window, by the height of the dock.
const NO_LEAST_HEIGHT = 'document.body.style.minHeight = 0';
const SPOIL = `
  const main = document.querySelector('main');
  main.style.color = '#999';
  for (const _ of [1, 2]) {
    const button = document.createElement('button');
    button.style.cssText = 'inline-size: 12px; block-size: 12px; padding: 0';
    main.append(button);
  }`;

/**
 * Makes the window as high as the page. The masthead and the dock stay at its edges, and whatever
 * happened to be scrolled under them when axe looked would be found too small to be hit.
 */
async function seenWhole(page: Page): Promise<void> {
  await untilTrue(page, IS_ALL_THERE);
  await page.evaluate(NO_LEAST_HEIGHT);
  const width = page.viewportSize()?.width ?? 0;
  // Where heights go by the window's, a page grows once more.
  for (let isWhole = false; !isWhole;) {
    const height = await page.evaluate<number>('document.documentElement.scrollHeight');
    await page.setViewportSize({ width, height });
    isWhole = await page.evaluate('document.documentElement.scrollHeight <= innerHeight');
  }
}

/** What axe finds, one line each: the rule, the element, what to do. */
async function violations(page: Page): Promise<string[]> {
  const options = { runOnly: { type: 'tag', values: RULES }, resultTypes: ['violations'] };
  const results = await page.evaluate<AxeResults>(`axe.run(document, ${JSON.stringify(options)})`);
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary}`),
  );
}
