import { describe, expect, it } from '@jest/globals';
import { anInstallation, NOTES_21 } from '../../support/installation.js';
import { aLoopback } from '../../support/loopback.js';
import { startServer } from '../../support/runningServer.js';
import { until } from '../../support/until.js';

const TOPICS = ['feed.xml', 'atom.xml', 'feed.json', 'changes.xml'].map(
  (name) => `https://companion.example/${name}`,
);

describe('a hub of a real server', () => {
  it('is told of what another process publishes, though it fails twice, and of what came while nobody ran', async () => {
    const { env } = await anInstallation({ 'seeds/episodes/21.md': NOTES_21 });
    let failing = 0;
    const taken: (string | null)[] = [];
    const hub = await aLoopback((response, { body }) => {
      failing -= 1;
      if (failing < 0) taken.push(new URLSearchParams(body).get('hub.url'));
      response.writeHead(failing < 0 ? 202 : 503).end();
    });
    const settings = { ...env, BASE_URL: 'https://companion.example', WEBSUB_HUBS: hub.address };

    const first = await startServer(settings);
    await until(() => taken.length === 4);
    expect(taken.splice(0).sort()).toEqual([...TOPICS].sort());
    failing = 2;
    await first.command('', 'publish', '21');
    await until(() => taken.length === 4);
    expect(taken.splice(0).sort()).toEqual([...TOPICS].sort());
    expect(hub.asked).toHaveLength(10);
    await first.stop();
    await first.command('', 'unpublish', '21');

    const second = await startServer(settings);
    await until(() => taken.length === 4);
    expect(taken.sort()).toEqual([...TOPICS].sort());
    await second.stop();
    await hub.close();
  }, 120_000);
});
