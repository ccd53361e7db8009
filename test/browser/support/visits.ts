import { afterAll, beforeAll, expect } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { startServer, type RunningServer } from '../../support/runningServer.js';
import { launchChromium } from './chromium.js';

/** What the tests of a file visit with; both are there from the first test on. */
export interface Visits {
  server: RunningServer;
  browser: Browser;
}

/** A server with the seeds and a browser for all tests of a file; the server must end in order behind them. */
export function visits(): Visits {
  const running: Partial<Visits> = {};
  beforeAll(async () => {
    running.server = await startServer();
    running.browser = await launchChromium();
  });
  afterAll(async () => {
    await running.browser?.close();
    expect(await running.server?.stop()).toBe(0);
  });
  return running as Visits;
}
