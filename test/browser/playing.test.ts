import { beforeAll, describe, expect, it } from '@jest/globals';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { imported } from './support/imported.js';
import { CURRENT_TIME, opened as openedIn, scrub, untilTrue } from './support/chromium.js';
import { visits } from './support/visits.js';

const at = visits();

const opened = (path: string, options: BrowserContextOptions = {}): Promise<Page> =>
  openedIn(at.browser, `${at.server.address}${path}`, options);

const PAUSED = 'document.querySelector("audio, video").paused';
const dock = (page: Page) => page.getByRole('region', { name: 'Player' });
const marked = (page: Page) => page.locator('.segment[aria-current="true"] .segment-title');
const clickTime = (page: Page, time: string) =>
  page.locator('.segment a.time', { hasText: time }).click();

describe('a time that is clicked', () => {
  it('plays from there within half a second, and stands in the address', async () => {
    const page = await opened('/episodes/0');
    await page.evaluate('window.isSamePage = true');
    // Read in the page: a busy machine may come back to us much later.
    await page.evaluate(
      'document.addEventListener("seeked", ({ target }) => (window.soughtTo ??= target.currentTime), true)',
    );
    await clickTime(page, '0:43');
    await untilTrue(page, `${CURRENT_TIME} >= 43 && !${PAUSED} && "soughtTo" in window`);
    expect(Math.abs((await page.evaluate<number>('soughtTo')) - 43)).toBeLessThan(0.5);
    expect(page.url()).toMatch(/\/episodes\/0\?t=0:43#s-d8rd9w$/);
    expect(await page.evaluate('window.isSamePage')).toBe(true);
    expect(await page.evaluate('document.activeElement.textContent')).toContain('0:43');
  });

  it('moves the mark, and the dock says what plays and what is left of it', async () => {
    const page = await opened('/episodes/0');
    await clickTime(page, '0:43');
    await marked(page).getByText('Search by ID, version or words').waitFor();
    await dock(page)
      .getByText(/^0:(?:1[01]|0\d) left$/)
      .waitFor();
    await clickTime(page, '1:04');
    await marked(page).getByText('Follow along').waitFor();
    expect(await marked(page).count()).toBe(1);
    expect(
      await dock(page)
        .getByRole('link', { name: /^Follow along/ })
        .count(),
    ).toBe(1);
  });
});

describe('a moment in the address', () => {
  it.each(['?t=0:43', '?t=43', '?t=43s', '?t=0m43s', '#t=43', '#t=0:43'])(
    '%s cues the player there, marks the segment and scrolls to it',
    async (moment) => {
      const page = await opened(`/episodes/0${moment}`, { viewport: { width: 390, height: 500 } });
      await untilTrue(page, `Math.abs(${CURRENT_TIME} - 43) < 0.5`);
      expect(await page.evaluate(PAUSED)).toBe(true);
      await marked(page).getByText('Search by ID').waitFor();
      await untilTrue(
        page,
        'document.querySelector(".segment.is-marked").getBoundingClientRect().top < 250',
      );
    },
  );

  it.each([
    ['99:99:99', 'is not a time'],
    ['59:59', 'is past the end'],
  ])('%s gets one line, and everything else works', async (moment, line) => {
    const page = await opened(`/episodes/0?t=${moment}`);
    expect(await page.getByRole('status').filter({ hasText: line }).count()).toBe(1);
    await clickTime(page, '0:43');
    await untilTrue(page, `${CURRENT_TIME} >= 43`);
  });
});

describe('a time past the end of a file whose length nobody wrote down', () => {
  const notes =
    '---\nnumber: 71\nstatus: published\ntitle: Of unknown length\naudio: /media/tour.mp3\n---\n\n### Within | 0:12 {#s-w71}\n\n### Beyond | 5:03 {#s-b71}\n';
  const past = (page: Page, time: string) =>
    dock(page).getByText(`${time} is past the end: this episode lasts 1:24.`).waitFor();

  beforeAll(() => imported(at.server, notes));

  it('is said as soon as it is known, and play begins at the beginning', async () => {
    const page = await opened('/episodes/71?t=59:59');
    await past(page, '59:59');
    await dock(page).getByRole('button', { name: 'play' }).click();
    await untilTrue(page, `${CURRENT_TIME} > 0 && ${CURRENT_TIME} < 10 && !${PAUSED}`);
  });

  it('is not gone to, from whatever plays', async () => {
    const page = await opened('/episodes/71');
    await clickTime(page, '0:12');
    await untilTrue(page, `${CURRENT_TIME} >= 12`);
    await clickTime(page, '5:03');
    await past(page, '5:03');
    expect(await page.evaluate(PAUSED)).toBe(true);
    await clickTime(page, '0:12');
    await untilTrue(page, `${CURRENT_TIME} >= 12 && !${PAUSED}`);
    expect(await dock(page).getByText('past the end').count()).toBe(0);
  });
});

describe('the page', () => {
  it('follows what plays, until the reader scrolls away, and again when asked', async () => {
    const page = await opened('/episodes/0', { viewport: { width: 390, height: 600 } });
    const inView = `(() => {
      const { top } = document.querySelector('.segment.is-playing').getBoundingClientRect();
      return top >= 0 && top < innerHeight - 100;
    })()`;
    await clickTime(page, '0:10');
    await untilTrue(page, `${CURRENT_TIME} >= 10`);
    await scrub(page, 76);
    await marked(page).getByText('Taking the tour away').waitFor();
    await untilTrue(page, inView);

    await page.mouse.move(200, 300);
    while ((await page.evaluate<number>('scrollY')) > 0) await page.mouse.wheel(0, -400);
    await scrub(page, 55);
    await marked(page).getByText('Watch for cautions').waitFor();
    expect(await page.evaluate(inView)).toBe(false);

    await dock(page).getByRole('link', { name: 'Watch for cautions' }).click();
    await untilTrue(page, inView);
  });

  it('goes to the next and the previous segment, back and forth', async () => {
    const page = await opened('/episodes/0?t=0:43');
    await untilTrue(page, `${CURRENT_TIME} >= 42.5`);
    await dock(page).getByRole('button', { name: 'Next segment' }).click();
    await untilTrue(page, `Math.abs(${CURRENT_TIME} - 54) < 0.5`);
    await dock(page).getByRole('button', { name: 'Previous segment' }).click();
    await untilTrue(page, `Math.abs(${CURRENT_TIME} - 43) < 0.5`);
    await dock(page)
      .getByRole('button', { name: /forward 10/i })
      .click();
    await untilTrue(page, `Math.abs(${CURRENT_TIME} - 53) < 0.5`);
    await dock(page)
      .getByRole('button', { name: /back(?:ward)? 10/i })
      .click();
    await untilTrue(page, `Math.abs(${CURRENT_TIME} - 43) < 0.5`);
  });

  it('goes on where somebody stopped, at the speed that they chose', async () => {
    const page = await opened('/episodes/0');
    await clickTime(page, '0:43');
    await untilTrue(page, `${CURRENT_TIME} >= 44`);
    await dock(page).getByRole('button', { name: 'Speed 1x' }).click();
    await untilTrue(page, 'document.querySelector("audio").playbackRate === 1.25');
    await dock(page).getByRole('button', { name: 'pause' }).click();
    await page.goto(`${at.server.address}/episodes/0`);
    await page.getByRole('link', { name: /^Go on at 0:4\d/ }).waitFor();
    await untilTrue(page, `Math.abs(${CURRENT_TIME} - 44) < 2`);
    expect(await page.evaluate('document.querySelector("audio").playbackRate')).toBe(1.25);
  });

  it('remembers a speed that was chosen before it played', async () => {
    const page = await opened('/episodes/0?t=0:43');
    await dock(page).getByRole('button', { name: 'Speed 1x' }).click();
    await dock(page).getByRole('button', { name: 'Speed 1.25x' }).waitFor();
    await page.reload();
    await dock(page).getByRole('button', { name: 'Speed 1.25x' }).waitFor();
  });

  it('tells the system what plays', async () => {
    const page = await opened('/episodes/0');
    await clickTime(page, '0:43');
    await untilTrue(
      page,
      'navigator.mediaSession.metadata?.title === "Search by ID, version or words"',
    );
    expect(await page.evaluate('navigator.mediaSession.metadata.artist')).toBe('By the [run]Book');
  });
});

describe('a file that is gone', () => {
  it('is said in one line, with the way to try again, and the notes stay', async () => {
    const notes =
      '---\nnumber: 70\nstatus: published\ntitle: Gone\naudio:\n  url: https://gone.invalid/a.mp3\n  type: audio/mpeg\n  bytes: 1000\n---\n\n### Invoices can round per line | 0:12 {#s-g70}\n';
    await imported(at.server, notes);
    const page = await opened('/episodes/70');
    await clickTime(page, '0:12');
    const line = page.getByRole('alert').filter({ hasText: 'cannot be played' });
    await line.waitFor();
    expect(await line.getByRole('button', { name: 'Try again' }).count()).toBe(1);
    expect(await line.getByRole('link', { name: 'Open the file' }).getAttribute('href')).toContain(
      'gone.invalid',
    );
    expect(await page.getByText('Invoices can round per line').count()).toBeGreaterThan(0);
  });
});
