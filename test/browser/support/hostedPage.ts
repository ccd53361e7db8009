import type { Browser, Page } from 'playwright-core';
import { bundled } from './bundled.js';
import { untilTrue } from './chromium.js';
import { stubHosts, type HostTraffic } from './hostStubs.js';

/** A page of the site with nothing but a hosted video put into it, as `medium`. */
export interface HostedPage {
  page: Page;
  traffic: HostTraffic;
  /** What the browser complained about: errors, refusals by a Content-Security-Policy. */
  complaints: string[];
  /** The value of an expression about `medium`. */
  value: <Value>(expression: string) => Promise<Value>;
  /** Resolves when an expression about `medium` is true. */
  until: (expression: string) => Promise<void>;
  /** The events that `medium` fired, in order; those that fire all the time are left out. */
  events: () => Promise<string[]>;
}

const EVENTS =
  'play playing pause seeking seeked ended ratechange volumechange durationchange loadedmetadata waiting error';

let script: Promise<string> | undefined;

/**
 * Opens an episode's page and puts a hosted video into it, in the place of the page's player.
 * @param site the address of the site
 * @param blocked beginnings of addresses that are refused
 */
export async function hostedPage(
  browser: Browser,
  site: string,
  { episode, host = 'YouTube', blocked = [] }: Shown,
): Promise<HostedPage> {
  const context = await browser.newContext();
  const traffic = await stubHosts(context, site, blocked);
  await context.addInitScript(
    `addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => console.error('CSP', violatedDirective, blockedURI))`,
  );
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  const body = await (script ??= bundled('hosts/hostedVideo.ts'));
  await page.route('**/try/hosted.js', (route) =>
    route.fulfill({ contentType: 'text/javascript', body }),
  );
  // The player of the page has one of its own.
  await page.route('**/js/listen.js*', (route) =>
    route.fulfill({ contentType: 'text/javascript', body: '' }),
  );
  await page.goto(`${site}/episodes/${episode}`);
  await page.evaluate(`(async () => {
    const { createHosted } = await import('/try/hosted.js');
    const hosted = { frame: '/player/${episode}', host: '${host}', href: 'https://host.example/' };
    window.medium = createHosted(hosted, null);
    window.heard = [];
    for (const event of '${EVENTS}'.split(' ')) medium.addEventListener(event, () => heard.push(event));
    medium.style.blockSize = '200px';
    document.querySelector('main').prepend(medium);
  })()`);
  return {
    page,
    traffic,
    complaints,
    value: (expression) => page.evaluate(expression),
    until: (expression) => untilTrue(page, expression),
    events: () => page.evaluate('heard'),
  };
}

interface Shown {
  /** The number of an episode. */
  episode: number;
  host?: 'YouTube' | 'Vimeo';
  blocked?: readonly string[];
}
