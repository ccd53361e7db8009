// Takes pictures of a running companion: `node scripts/screenshots.mjs http://localhost:3000 FOLDER [PATH...]`.
// Each page at 390 and 1280 pixels, light and dark. Without paths it finds the telling ones itself.
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { chromium } from 'playwright-core';

const [base, folder, ...given] = process.argv.slice(2);
if (!base || !folder) {
  console.error('Usage: node scripts/screenshots.mjs BASE FOLDER [PATH...]');
  process.exit(2);
}

const SIZES = [
  { name: '390', width: 390, height: 844, isMobile: true, hasTouch: true },
  { name: '1280', width: 1280, height: 900, isMobile: false, hasTouch: false },
];
const TALLEST = 6000;

async function answer(address) {
  const response = await fetch(new URL(address, base));
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response.json();
}

const most = (items, amount) => [...items].sort((a, b) => amount(b) - amount(a))[0];

async function tellingPaths() {
  const [episodes, changes, versions] = await Promise.all(
    ['episodes', 'changes', 'versions'].map(
      async (kind) => (await answer(`/api/v1/${kind}?limit=200`)).items,
    ),
  );
  const untimed = episodes.filter((e) => e.segments.every((s) => s.startSeconds === null));
  const timed = most(episodes, (e) => e.segments.filter((s) => s.startSeconds !== null).length);
  const start = timed?.segments.map((s) => s.startSeconds).find((s) => s > 0);
  const change = most(changes, (c) => c.mentions.length);
  return [
    '/',
    '/episodes',
    ...(untimed.length > 0 ? [`/episodes/${most(untimed, (e) => e.segments.length).number}`] : []),
    ...(timed ? [`/episodes/${timed.number}?t=${start ?? 0}`] : []),
    ...(episodes[0] ? [`/episodes/${episodes[0].number}`] : []),
    '/changes',
    ...(change ? [`/changes/${change.id}`] : []),
    '/versions',
    ...(versions[0] ? [`/versions/${versions[0].version}`] : []),
    '/areas',
    '/search?q=billing',
    '/search?q=zzzz',
    '/subscribe',
    '/articles',
    '/no-such-page',
  ];
}

const nameOf = (address) => address.replace(/^\//, '').replace(/[^a-z0-9.]+/gi, '-') || 'home';

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
});
await mkdir(folder, { recursive: true });
const paths = given.length > 0 ? given : await tellingPaths();
for (const { name: size, width, height, isMobile, hasTouch } of SIZES) {
  for (const colorScheme of ['light', 'dark']) {
    const page = await browser.newPage({
      viewport: { width, height },
      isMobile,
      hasTouch,
      colorScheme,
    });
    page.on('console', (message) => {
      const isExpected = /status of 404/.test(message.text());
      if (message.type() === 'error' && !isExpected) console.error(page.url(), message.text());
    });
    for (const address of paths) {
      await page.goto(new URL(address, base).href, { waitUntil: 'load' });
      const [content, tall] = await page.evaluate(
        '[document.documentElement.scrollWidth, document.documentElement.scrollHeight]',
      );
      if (content > width) console.error(`${address} at ${size}: ${content} px wide`);
      // A full-page picture would forget that this is a touch screen: the window is made tall instead.
      await page.setViewportSize({ width, height: Math.min(tall, TALLEST) });
      await page.screenshot({
        path: path.join(folder, `${nameOf(address)}-${size}-${colorScheme}.png`),
      });
      await page.setViewportSize({ width, height });
    }
    await page.close();
  }
}
await browser.close();
console.log(`${paths.length * 4} pictures in ${folder}`);
