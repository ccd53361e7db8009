import { describe, expect, it } from '@jest/globals';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { UNNAMED_SHOW } from '../../src/domain/show.js';
import { seed } from '../../src/seeding/seed.js';
import { openLowdbStore } from '../../src/store/lowdb/open.js';
import type { Store } from '../../src/store/port.js';
import { anInstallation, NOON, NOTES_21, type TestInstallation } from '../support/installation.js';

const SEEDS = {
  'seeds/show.yaml': 'title: By the [run]Book\nversionAliases:\n  2.21: 2.210\n',
  'seeds/changes.json': '[{"id": "1050001", "title": "Rounding", "version": "2.21"}]',
  'seeds/episodes/21.md': NOTES_21,
  'seeds/articles/model.md': '---\ntitle: A model\nslug: model\n---\n\nText.\n',
};

function open({ env }: TestInstallation): Promise<Store> {
  const folder = env.DATA_DIR ?? '';
  return openLowdbStore({ folder, now: () => NOON, random: () => Math.random() });
}

function options({ env, folder }: TestInstallation) {
  return {
    seedsFolder: env.SEEDS_DIR ?? null,
    mediaFolder: path.join(folder, 'data', 'media'),
    random: () => Math.random(),
  };
}

describe('seeding', () => {
  it('fills an empty store with all of the seeds in one transaction', async () => {
    const installation = await anInstallation(SEEDS);
    const store = await open(installation);
    expect(await seed(store, options(installation))).toEqual({ ok: true });
    expect(await store.revision()).toBe(1);
    expect((await store.get('show'))?.value.title).toBe('By the [run]Book');
    expect((await store.get('catalogue'))?.value.changes['1050001']?.version).toBe('2.210');
    expect((await store.get('episodes/21'))?.value.segments.map(({ id }) => id)).toEqual([
      'aa22',
      'bb33',
    ]);
    expect((await store.get('articles/model'))?.value.body).toBe('Text.\n');
    await store.close();
  });

  it('brings the media and measures them', async () => {
    const notes = NOTES_21.replace('title:', 'audio: ep.mp3\ntitle:');
    const installation = await anInstallation({
      'seeds/episodes/21.md': notes,
      'seeds/media/ep.mp3': 'sound',
      'seeds/media/.DS_Store': 'x',
      'data/media/other.mp3': 'own',
    });
    const store = await open(installation);
    await seed(store, options(installation));
    const { mediaFolder } = options(installation);
    expect((await readdir(mediaFolder)).sort()).toEqual(['ep.mp3', 'other.mp3']);
    expect(await readFile(path.join(mediaFolder, 'ep.mp3'), 'utf8')).toBe('sound');
    const enclosure = (await store.get('episodes/21'))?.value.media.enclosure;
    expect(enclosure).toEqual({ url: '/media/ep.mp3', type: 'audio/mpeg', lengthBytes: 5 });
    await store.close();
  });

  it('never comes back: what was removed stays removed', async () => {
    const installation = await anInstallation(SEEDS);
    const store = await open(installation);
    await seed(store, options(installation));
    await store.transaction((transaction) => {
      transaction.remove('episodes/21');
      return Promise.resolve();
    });
    await seed(store, options(installation));
    expect(await store.list('episodes')).toEqual([]);
    await store.close();
  });

  it('makes one library when two processes seed at once', async () => {
    const installation = await anInstallation({ ...SEEDS, 'seeds/media/ep.mp3': 'sound' });
    const [one, other] = await Promise.all([open(installation), open(installation)]);
    const seedings = [seed(one, options(installation)), seed(other, options(installation))];
    expect(await Promise.all(seedings)).toEqual([{ ok: true }, { ok: true }]);
    expect(await one.revision()).toBe(1);
    await Promise.all([one.close(), other.close()]);
  });

  it('leaves a bare start bare, also for what comes later with seeds', async () => {
    const installation = await anInstallation(SEEDS);
    const store = await open(installation);
    const bare = { ...options(installation), seedsFolder: null };
    expect(await seed(store, bare)).toEqual({ ok: true });
    expect((await store.get('show'))?.value).toEqual(UNNAMED_SHOW);
    expect(await seed(store, options(installation))).toEqual({ ok: true });
    expect(await store.list('episodes')).toEqual([]);
    expect(await store.revision()).toBe(1);
    await store.close();
  });

  it('stops at errors, each with its file and line, and saves nothing', async () => {
    const installation = await anInstallation({
      'seeds/show.yaml': 'title: A\nlanguage: in English\n',
      'seeds/changes.json': '[{"id": "1050001", "title": "A"},\n{"id": "12", "title": "B"}]',
      'seeds/episodes/21.md': NOTES_21.replace('number: 21', 'number: x'),
      'seeds/articles/a.md': '---\nslug: a\n---\n',
    });
    const store = await open(installation);
    const seeding = await seed(store, options(installation));
    expect(seeding.ok).toBe(false);
    const message = seeding.ok ? '' : seeding.message;
    expect(message).toContain('show.yaml:2: ');
    expect(message).toContain('changes.json:2: "12" is not an ID');
    expect(message).toContain('episodes/21.md:2: ');
    expect(message).toContain('articles/a.md:2: `title` is missing');
    expect(await store.revision()).toBe(0);
    await store.close();
  });

  it('says when two files hold one episode', async () => {
    const installation = await anInstallation({
      'seeds/episodes/21.md': NOTES_21,
      'seeds/episodes/22.md': NOTES_21,
    });
    const store = await open(installation);
    expect(await seed(store, options(installation))).toMatchObject({
      message: expect.stringContaining('episodes/22.md:1: Another file holds episode 21 already.'),
    });
    await store.close();
  });

  it('says when there is no such folder', async () => {
    const installation = await anInstallation();
    const store = await open(installation);
    const seeding = await seed(store, { ...options(installation), seedsFolder: '/nowhere/at/all' });
    expect(seeding).toMatchObject({
      message: expect.stringContaining('SEEDS_DIR /nowhere/at/all is not a folder'),
    });
    await store.close();
  });
});
