import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, BrowserContextOptions, FrameLocator, Page } from 'playwright-core';
import { startServer, type RunningServer } from '../support/runningServer.js';
import { imported } from './support/imported.js';
import { launchChromium, scrub, untilTrue } from './support/chromium.js';
import { stubHosts } from './support/hostStubs.js';

let server: RunningServer;
let browser: Browser;
let portal = '';

/** A page of somebody else, on another origin, with the small player in it. */
const somebodys = createServer((request, response) => {
  const src = new URL(request.url ?? '/', 'http://localhost').searchParams.get('src') ?? '';
  response.setHeader('Content-Type', 'text/html');
  response.end(
    `<!doctype html><title>Portal</title><iframe src="${src}" width="640" height="300" allow="autoplay"></iframe>`,
  );
});

beforeAll(async () => {
  server = await startServer();
  browser = await launchChromium();
  await new Promise<void>((resolve) => somebodys.listen(0, '127.0.0.1', resolve));
  portal = `http://127.0.0.1:${(somebodys.address() as AddressInfo).port}`;
  const notes = `---\nnumber: 81\nstatus: published\ncomplete: true\nduration: 2:00\nvideo: https://www.youtube.com/watch?v=a_good_vid1\n---\n\n### One | 0:10 {#s-one81}\n\n### Two | 0:40 {#s-two81}\n`;
  await imported(server, notes);
});
afterAll(async () => {
  await browser.close();
  somebodys.close();
  expect(await server.stop()).toBe(0);
});

async function embedded(
  path: string,
  options: BrowserContextOptions = {},
): Promise<{ page: Page; frame: FrameLocator }> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  await page.goto(`${portal}/?src=${encodeURIComponent(`${server.address}${path}`)}`);
  return { page, frame: page.frameLocator('iframe') };
}

const AUDIO = `document.querySelector('audio')`;

describe('the small player in a page of somebody else', () => {
  it('plays its segment in place, stops at its end, and goes on when asked', async () => {
    const { page, frame } = await embedded('/embed/0?t=0:43');
    await frame.getByRole('heading', { name: 'Search by ID, version or words' }).waitFor();
    await frame.getByRole('button', { name: 'Play from 0:43' }).click();
    const inside = page.frames()[1] as unknown as Page;
    await untilTrue(inside, `${AUDIO}?.currentTime >= 43`);
    await scrub(inside, 53);
    await frame.getByText('That segment is over.').waitFor();
    expect(await inside.evaluate(`${AUDIO}.paused`)).toBe(true);
    await frame.getByRole('button', { name: 'Go on' }).click();
    await untilTrue(inside, `${AUDIO}.currentTime > 54.2 && !${AUDIO}.paused`);
    await frame.getByRole('heading', { name: 'Watch for cautions' }).waitFor();
  });

  it('leads to the moment on our pages, in a new tab', async () => {
    const { frame } = await embedded('/embed/0?t=43');
    const link = frame.getByRole('link', { name: /Show notes/ });
    expect(await link.getAttribute('href')).toBe('/episodes/0?t=0:43#s-d8rd9w');
    expect(await link.getAttribute('target')).toBe('_blank');
  });

  it('leads to the second of the file without a script', async () => {
    const { frame } = await embedded('/embed/0?t=0:43', { javaScriptEnabled: false });
    const link = frame.getByRole('link', { name: 'Play from 0:43' });
    expect(await link.getAttribute('href')).toBe('/media/tour.mp3#t=43');
  });

  it('asks the host of a video for nothing before it is played', async () => {
    const context = await browser.newContext();
    const traffic = await stubHosts(context, server.address);
    const page = await context.newPage();
    await page.goto(`${server.address}/embed/81?t=0:40`);
    await page.getByRole('heading', { name: 'Two' }).waitFor();
    expect(traffic.asked).toEqual([]);
    await page.getByRole('button', { name: 'Watch at YouTube from 0:40' }).click();
    await untilTrue(page, `document.querySelector('hosted-video')?.currentTime > 40.2`);
    expect(traffic.asked).toContain('https://www.youtube-nocookie.com/embed/a_good_vid1');
  });

  it('says what is missing where the episode is not there', async () => {
    const { frame } = await embedded('/embed/999');
    await frame.getByRole('heading', { name: /no episode/ }).waitFor();
  });
});
