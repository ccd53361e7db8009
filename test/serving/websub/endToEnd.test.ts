import { afterEach, describe, expect, it } from '@jest/globals';
import { readConfig } from '../../../src/config.js';
import { serve } from '../../../src/serving/serve.js';
import { systemTimers, type Timers } from '../../../src/serving/timers.js';
import { anInstallation, NOTES_21 } from '../../support/installation.js';
import { aLoopback } from '../../support/loopback.js';
import { startServer } from '../../support/runningServer.js';
import { until } from '../../support/until.js';

const TOPICS = ['feed.xml', 'atom.xml', 'feed.json', 'changes.xml'].map(
  (name) => `https://companion.example/${name}`,
);

/** Real waits, but short ones: nothing here counts on how long they are. */
const quickTimers: Timers = { after: (ms, run) => systemTimers.after(ms / 20, run) };

const running = new Set<() => Promise<unknown>>();

afterEach(async () => {
  for (const stop of [...running].reverse()) await stop();
  running.clear();
});

/** Has it stopped in any case. @returns stops it before the end of the test */
function stopLater(stop: () => Promise<unknown>): () => Promise<unknown> {
  running.add(stop);
  return () => {
    running.delete(stop);
    return stop();
  };
}

/** The server in this process: all of it is real, but how long it waits. */
async function serveQuickly(settings: Record<string, string>): Promise<void> {
  const reading = readConfig({ ...settings, PORT: '0' }, '/');
  if (!reading.ok) throw new Error(reading.message);
  const surroundings = { now: () => Date.now(), random: () => Math.random() };
  const start = await serve(reading.config, surroundings, () => undefined, quickTimers);
  if (!start.ok) throw new Error(start.message);
  stopLater(start.running.stop);
}

describe('a hub of a real server', () => {
  it('is told of what came while nobody ran, and of what another process publishes, though it fails twice', async () => {
    const installation = await anInstallation({ 'seeds/episodes/21.md': NOTES_21 });
    let failing = 0;
    const taken: (string | null)[] = [];
    const hub = await aLoopback((response, { body }) => {
      failing -= 1;
      if (failing < 0) taken.push(new URLSearchParams(body).get('hub.url'));
      response.writeHead(failing < 0 ? 202 : 503).end();
    });
    stopLater(hub.close);
    const toldOfAll = async () => {
      await until(() => taken.length === 4);
      expect(taken.splice(0).sort()).toEqual([...TOPICS].sort());
    };
    const settings = {
      ...installation.env,
      BASE_URL: 'https://companion.example',
      WEBSUB_HUBS: hub.address,
    };

    const first = await startServer(settings);
    const stopFirst = stopLater(first.stop);
    await toldOfAll();
    await stopFirst();

    // The command's clock stands at NOON, long before that of the real server.
    installation.env.TRUST_CLOCK = 'yes';
    expect((await installation.run('publish', '21')).code).toBe(0);
    await serveQuickly(settings);
    await toldOfAll();

    failing = 2;
    await first.command('', 'unpublish', '21');
    await toldOfAll();
    expect(hub.asked).toHaveLength(4 + 4 + 6);
  }, 120_000);
});
