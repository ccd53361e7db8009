import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type DocumentChange, type Store } from '../../../src/store/port.js';
import { anEpisode } from '../../support/builders.js';
import {
  HOUR,
  NOON,
  openStore,
  saveIn,
  temporaryFolders,
  watchedFiles,
} from '../../support/stores.js';

const folders = temporaryFolders();
let folder: string;
let server: Store;
let command: Store;

beforeEach(async () => {
  folder = folders.make();
  server = await openStore(folder);
  command = await openStore(folder);
});
afterEach(folders.clear);

const save = (store: Store, number: number, title: string) =>
  saveIn(store, (transaction) => {
    transaction.put(`episodes/${number}`, anEpisode({ number, title }));
  });
const remove = (store: Store, number: number) =>
  saveIn(store, (transaction) => {
    transaction.remove(`episodes/${number}`);
  });

/** `name: before -> after`, by title. */
const told = (changes: DocumentChange[]) =>
  changes.map(({ name, before, after }) => `${name}: ${titleOf(before)} -> ${titleOf(after)}`);

function titleOf(stored: DocumentChange['before']): string {
  return stored && 'title' in stored.value ? stored.value.title : 'none';
}

describe('a follower', () => {
  it('is told what another process saved, with what was there before', async () => {
    await save(server, 1, 'One');
    const { revision } = await server.changesSince(0);
    await save(command, 1, 'One, edited');
    await save(command, 2, 'Two');
    const since = await server.changesSince(revision);
    expect(since.revision).toBe(3);
    expect(told(since.changes)).toEqual([
      'episodes/1: One -> One, edited',
      'episodes/2: none -> Two',
    ]);
  });

  it('is told nothing when nothing happened', async () => {
    await save(command, 1, 'One');
    expect(await server.changesSince(1)).toEqual({ revision: 1, changes: [] });
  });

  it('is told everything since revision 0', async () => {
    await save(command, 1, 'One');
    await save(command, 2, 'Two');
    await remove(command, 1);
    const { revision, changes } = await server.changesSince(0);
    expect(revision).toBe(3);
    expect(told(changes)).toEqual(['episodes/2: none -> Two']);
  });

  it('is told once of a document that was saved many times, with what it last knew', async () => {
    await save(command, 1, 'Known');
    const { revision } = await server.changesSince(0);
    for (let i = 1; i <= 6; i += 1) {
      await save(command, 1, `Step ${i}`);
      await server.get('episodes/1');
    }
    await command.close();
    expect(told((await server.changesSince(revision)).changes)).toEqual([
      'episodes/1: Known -> Step 6',
    ]);
    expect(told((await server.changesSince(6)).changes)).toEqual(['episodes/1: Step 5 -> Step 6']);
  });

  it('is told of removals, and of nothing that came and went unseen', async () => {
    await save(command, 1, 'One');
    const { revision } = await server.changesSince(0);
    await remove(command, 1);
    await save(command, 2, 'Fleeting');
    await remove(command, 2);
    expect(told((await server.changesSince(revision)).changes)).toEqual([
      'episodes/1: One -> none',
    ]);
  });

  it('also hears of what its own process saved', async () => {
    await save(server, 1, 'Mine');
    expect(told((await server.changesSince(0)).changes)).toEqual(['episodes/1: none -> Mine']);
  });

  it('asks the disk for one thing a poll while nothing happens', async () => {
    await save(command, 1, 'One');
    let steps = 0;
    const files = watchedFiles({
      before: () => {
        steps += 1;
      },
    });
    const store = await openStore(folder, { files });
    await store.changesSince(0);
    steps = 0;
    await store.changesSince(1);
    expect(steps).toBe(1);
  });

  it('that slept for days, while names were given free, still is told right', async () => {
    let time = NOON;
    const now = () => time;
    const sleeper = await openStore(folder, { now });
    const writer = await openStore(folder, { now });
    await save(writer, 1, 'Before');
    const { revision } = await sleeper.changesSince(0);
    for (let i = 1; i <= 4; i += 1) await save(writer, 1, `Step ${i}`);
    time += 48 * HOUR;
    const later = await openStore(folder, { now });
    await save(later, 1, 'Last');
    await later.close();
    const { revision: head, changes } = await sleeper.changesSince(revision);
    expect(head).toBe(6);
    expect(told(changes)).toEqual(['episodes/1: Before -> Last']);
  });
});
