import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { startServer, type RunningServer } from '../support/runningServer.js';
import { imported } from './support/imported.js';
import { launchChromium } from './support/chromium.js';
import { hostedPage } from './support/hostedPage.js';

let server: RunningServer;
let browser: Browser;

const YOUTUBE = { good: 81, removed: 82, forbidden: 83, wantsPress: 84, neverReady: 85 };
const VIMEO = { good: 86, gone: 87, forbidden: 88, holdsSpeed: 89, wantsPress: 90 };
const VIDEOS: Readonly<Record<number, string>> = {
  [YOUTUBE.good]: 'https://www.youtube.com/watch?v=a_good_vid1',
  [YOUTUBE.removed]: 'https://youtu.be/removed____',
  [YOUTUBE.forbidden]: 'https://youtu.be/forbidden__',
  [YOUTUBE.wantsPress]: 'https://youtu.be/wants_press',
  [YOUTUBE.neverReady]: 'https://youtu.be/never_ready',
  [VIMEO.good]: 'https://vimeo.com/10/abcdef0123',
  [VIMEO.gone]: 'https://vimeo.com/404',
  [VIMEO.forbidden]: 'https://vimeo.com/403',
  [VIMEO.holdsSpeed]: 'https://vimeo.com/11',
  [VIMEO.wantsPress]: 'https://vimeo.com/12',
};
const API = 'https://www.youtube.com/iframe_api';
const YOUTUBE_PLAYER = 'https://www.youtube-nocookie.com/embed/a_good_vid1';
const VIMEO_PLAYER = 'https://player.vimeo.com/video/10';
const HOSTS = [
  { host: 'YouTube', episode: YOUTUBE.good, asked: [API, YOUTUBE_PLAYER] },
  { host: 'Vimeo', episode: VIMEO.good, asked: [VIMEO_PLAYER] },
] as const;
/** Resolves with nothing, or the name of the error with which `play()` was refused. */
const PLAYED = 'medium.play().catch((error) => error.name)';

beforeAll(async () => {
  server = await startServer();
  browser = await launchChromium();
  for (const [number, video] of Object.entries(VIDEOS)) {
    const notes = `---\nnumber: ${number}\nstatus: published\nvideo: ${video}\n---\n\n### One | 0:10\n\n### Two | 0:40\n`;
    await imported(server, notes);
  }
});
afterAll(async () => {
  await browser.close();
  expect(await server.stop()).toBe(0);
});

const shown = (options: Parameters<typeof hostedPage>[2]) =>
  hostedPage(browser, server.address, options);

describe.each(HOSTS)('a video of $host', ({ host, episode, asked }) => {
  it('leaves the host alone until it is played, then asks for its player only', async () => {
    const { page, traffic, complaints, value } = await shown({ host, episode });
    await value('medium.currentTime = 12');
    expect(await value('[medium.paused, medium.currentTime, medium.readyState]')).toEqual([
      true,
      12,
      0,
    ]);
    await page.waitForLoadState('networkidle');
    expect(traffic.asked).toEqual([]);
    expect(await page.locator('iframe').count()).toBe(0);
    await value(PLAYED);
    expect(traffic.asked).toEqual(asked);
    expect(traffic.embedded[0]?.referer).toBe(`${server.address}/`);
    expect(complaints).toEqual([]);
  });

  it('plays from the second that was asked for, and fires each event once', async () => {
    const { value, until, events } = await shown({ host, episode });
    await value('medium.currentTime = 12.5');
    await value(PLAYED);
    expect(await value('[medium.paused, medium.duration]')).toEqual([false, 120]);
    await until('!medium.seeking && medium.currentTime > 12.7');
    expect(await value<number>('medium.currentTime')).toBeLessThan(14);
    const heard = await events();
    const known = ['durationchange', 'loadedmetadata'];
    expect(heard.filter((event) => known.includes(event)).sort()).toEqual(known);
    expect(heard.filter((event) => !known.includes(event))).toEqual([
      'seeking',
      'seeked',
      'play',
      'waiting',
      'playing',
    ]);
  });

  it('seeks while it plays, and is never taken for paused meanwhile', async () => {
    const { value, until, events } = await shown({ host, episode });
    await value(PLAYED);
    const asked =
      '(heard.length = 0, medium.currentTime = 80, [medium.seeking, medium.currentTime])';
    expect(await value(asked)).toEqual([true, 80]);
    await until('!medium.seeking && medium.currentTime > 80.2');
    expect(await value<number>('medium.currentTime')).toBeLessThan(82);
    expect((await events()).filter((event) => event !== 'waiting' && event !== 'playing')).toEqual([
      'seeking',
      'seeked',
    ]);
  });

  it('pauses, seeks while it rests, and plays on from there', async () => {
    const { value, until, events } = await shown({ host, episode });
    await value(PLAYED);
    expect(await value('(heard.length = 0, medium.pause(), medium.paused)')).toBe(true);
    await value('void (medium.currentTime = 40)');
    await until('!medium.seeking');
    expect(await value('[medium.paused, Math.round(medium.currentTime)]')).toEqual([true, 40]);
    expect(await events()).toEqual(['pause', 'seeking', 'seeked']);
    await value(PLAYED);
    await until('medium.currentTime > 40.1');
  });

  it('takes speed, volume and silence, before it is played and after', async () => {
    const { page, value, until, events } = await shown({ host, episode });
    await value('void (medium.playbackRate = 1.5, medium.muted = true)');
    await value(PLAYED);
    expect(await value('[medium.playbackRate, medium.muted]')).toEqual([1.5, true]);
    await value('void (heard.length = 0, medium.playbackRate = 2, medium.volume = 0.4)');
    await until('medium.currentTime > 1');
    expect(await value('[medium.playbackRate, medium.volume]')).toEqual([2, 0.4]);
    expect(await events()).toEqual(['ratechange', 'volumechange']);
    const frame = page
      .frames()
      .find((one) => one.name() === '' && one.url().includes(asked[asked.length - 1] ?? ''));
    expect(await frame?.evaluate('[rate, muted]')).toEqual([2, true]);
  });

  it('ends, and plays again from the beginning', async () => {
    const { value, until, events } = await shown({ host, episode });
    await value('medium.currentTime = 119');
    await value(PLAYED);
    await until('medium.ended');
    expect(await value('medium.paused')).toBe(true);
    expect((await events()).slice(-2)).toEqual(['pause', 'ended']);
    await value(PLAYED);
    await until('medium.currentTime > 0.3');
    expect(await value<number>('medium.currentTime')).toBeLessThan(5);
    expect(await value('medium.ended')).toBe(false);
  });

  it('is paused before it plays: the promise is rejected, and it plays later', async () => {
    const { value, until } = await shown({ host, episode });
    expect(
      await value(`(() => { const played = ${PLAYED}; medium.pause(); return played; })()`),
    ).toBe('AbortError');
    await until('medium.readyState > 0');
    expect(await value('medium.paused')).toBe(true);
    await value(PLAYED);
    await until('medium.currentTime > 0.1');
  });

  it('stops when it is taken out of the page, and stays where it was', async () => {
    const { page, value, until } = await shown({ host, episode });
    await value('medium.currentTime = 30');
    await value(PLAYED);
    await value('medium.remove()');
    expect(await value('[medium.paused, Math.floor(medium.currentTime)]')).toEqual([true, 30]);
    await value(`document.querySelector('main').prepend(medium)`);
    expect(await page.locator('iframe').count()).toBe(0);
    await value(PLAYED);
    await until('medium.currentTime > 30.1');
  });

  it('says that the host is blocked, and plays when it no longer is', async () => {
    const { page, value, until, traffic } = await shown({ host, episode });
    const wall = asked[0];
    await page.route(`${wall}**`, (route) => route.abort());
    await page.clock.install();
    await value(`void (window.refusal = ${PLAYED})`);
    if (host === 'Vimeo') {
      await until(
        `medium.shadowRoot.querySelector('iframe').contentDocument?.querySelector('vimeo-video') != null`,
      );
      await page.clock.fastForward(15_000);
    }
    expect(await value('refusal')).toBe('NotSupportedError');
    expect(await value('medium.error.message')).toMatch(
      /(YouTube is blocked here|Vimeo does not answer).*press play/i,
    );
    expect(await value('[medium.paused, heard.at(-1)]')).toEqual([true, 'error']);
    expect(traffic.asked).toEqual([]);
    await page.unroute(`${wall}**`);
    await value(PLAYED);
    expect(await value('medium.error')).toBeNull();
  });
});

describe('a video of YouTube', () => {
  it.each([
    [YOUTUBE.removed, 'does not have this video'],
    [YOUTUBE.forbidden, 'at YouTube only'],
  ])('that it refuses (%s) becomes a sentence: %s', async (episode, sentence) => {
    const { page, value, until } = await shown({ episode });
    await value(`void ${PLAYED}`);
    await until('medium.error !== null');
    expect(await value('medium.error.message')).toContain(sentence);
    expect(
      await value('[medium.paused, heard.filter((event) => event === "error").length]'),
    ).toEqual([true, 1]);
    expect(await page.locator('iframe').count()).toBe(0);
  });

  it('that begins only at a press on its picture says so, and is followed from then on', async () => {
    const { page, value, until } = await shown({ episode: YOUTUBE.wantsPress });
    expect(await value(PLAYED)).toBe('NotAllowedError');
    expect(await value('[medium.paused, medium.error]')).toEqual([true, null]);
    await page.frameLocator('iframe').frameLocator('iframe').locator('body').click();
    await until('!medium.paused && medium.currentTime > 0.1');
  });

  it('is waited for a while only', async () => {
    const { page, value, until, traffic } = await shown({ episode: YOUTUBE.neverReady });
    await page.clock.install();
    await value(`void (window.refusal = ${PLAYED})`);
    await until(
      `medium.shadowRoot.querySelector('iframe').contentDocument?.querySelector('youtube-video') != null`,
    );
    await page.clock.fastForward(15_000);
    expect(await value('refusal')).toBe('NotSupportedError');
    expect(await value('medium.error.message')).toContain('YouTube does not answer');
    expect(traffic.embedded).toHaveLength(1);
  });

  it('is asked for as its viewers and its owner want it', async () => {
    const { value, traffic } = await shown({ episode: YOUTUBE.good });
    await value('medium.currentTime = 12.5');
    await value(PLAYED);
    const asked = Object.fromEntries(traffic.embedded[0]?.url.searchParams ?? []);
    expect(asked).toMatchObject({
      cc_load_policy: '0',
      enablejsapi: '1',
      origin: server.address,
      playsinline: '1',
      start: '12',
    });
  });
});

describe('a video of Vimeo', () => {
  it('is asked for without tracking, with what shows it though it is unlisted', async () => {
    const { value, traffic } = await shown({ episode: VIMEO.good, host: 'Vimeo' });
    await value(PLAYED);
    const asked = Object.fromEntries(traffic.embedded[0]?.url.searchParams ?? []);
    expect(asked).toMatchObject({ dnt: '1', h: 'abcdef0123' });
  });

  it.each([
    [VIMEO.gone, 'does not have this video'],
    [VIMEO.forbidden, 'at Vimeo only'],
  ])('that it refuses (%s) becomes a sentence: %s', async (episode, sentence) => {
    const { complaints, value } = await shown({ episode, host: 'Vimeo' });
    expect(await value(PLAYED)).toBe('NotSupportedError');
    expect(await value('medium.error.message')).toContain(sentence);
    expect(complaints).toEqual([]);
  });

  it('whose owner holds its speed goes back to that speed', async () => {
    const { value, until } = await shown({ episode: VIMEO.holdsSpeed, host: 'Vimeo' });
    await value(PLAYED);
    expect(await value('(medium.playbackRate = 2, medium.playbackRate)')).toBe(2);
    await until('medium.playbackRate === 1');
  });

  it('that begins only at a press on its picture says so', async () => {
    const { value } = await shown({ episode: VIMEO.wantsPress, host: 'Vimeo' });
    expect(await value(PLAYED)).toBe('NotAllowedError');
    expect(await value('[medium.paused, medium.error]')).toEqual([true, null]);
  });
});

describe('the framed page of a host', () => {
  it('that does not come becomes a sentence', async () => {
    const { page, value } = await shown({ episode: YOUTUBE.good });
    await page.route('**/player/*', (route) => route.abort());
    expect(await value(PLAYED)).toBe('NotSupportedError');
    expect(await value('medium.error.message')).toContain('this site does not answer');
  });
});
