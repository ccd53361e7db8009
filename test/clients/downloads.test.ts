import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { startServer, type RunningServer } from '../support/runningServer.js';
import { aHome, type Home } from './support/home.js';

const tour = readFileSync(path.resolve(import.meta.dirname, '../../seeds/media/tour.mp3'));

let server: RunningServer;
let home: Home;

beforeAll(async () => {
  server = await startServer();
});
afterAll(async () => {
  expect(await server.stop()).toBe(0);
});
beforeEach(() => {
  home = aHome();
});

/** The files below a folder, without what a program remembers in hidden ones. */
function filesIn(folder: string): string[] {
  return existsSync(folder)
    ? readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && !entry.parentPath.includes('/.'))
        .map((entry) => path.join(entry.parentPath, entry.name))
    : [];
}

describe('a podcast app', () => {
  it.each(['/feed.xml', '/atom.xml'])('such as gPodder loads the tour by %s', async (feed) => {
    const address = `${server.address}${feed}`;
    await home.run('gpo', ['subscribe', address]);
    await home.run('gpo', ['update']);
    await home.run('gpo', ['download', address, 'urn:runbook:episode:0']);

    const files = filesIn(home.place('gPodder', 'Downloads')).filter((file) =>
      file.endsWith('.mp3'),
    );
    expect(files.map((file) => path.basename(file))).toEqual(['tour.mp3']);
    expect(readFileSync(files[0] ?? '').equals(tour)).toBe(true);
    home.remove();
  });

  it('such as podget loads the tour and takes no page for a file', async () => {
    writeFileSync(home.place('serverlist'), `${server.address}/feed.xml tour run\n`);
    const places = ['-d', home.folder, '-l', home.place('library'), '--no-playlist'];
    await home.run('podget', [...places, '--dir_session', home.place('session')]);

    const files = filesIn(home.place('library'));
    expect(files.map((file) => path.relative(home.place('library'), file))).toEqual([
      'tour/run/tour.mp3',
    ]);
    expect(readFileSync(files[0] ?? '').equals(tour)).toBe(true);
    home.remove();
  });
});
