import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { SaveRefused, type Store } from '../../../src/store/port.js';
import { anEpisode, aShow } from '../../support/builders.js';
import {
  openStore,
  saveIn,
  systemError,
  temporaryFolders,
  watchedFiles,
} from '../../support/stores.js';

const folders = temporaryFolders();
let folder: string;

const save = (store: Store, number: number, title: string) =>
  saveIn(store, (transaction) => {
    transaction.put(`episodes/${number}`, anEpisode({ number, title }));
  });

beforeEach(async () => {
  folder = folders.make();
  const store = await openStore(folder);
  await save(store, 1, 'Old');
  await save(store, 1, 'New');
  await save(store, 2, 'Other');
  await store.close();
});
afterEach(folders.clear);

const place = (revision: number, file: string) =>
  path.join(folder, 'commits', String(revision).padStart(10, '0'), file);

const NEWEST = () => place(2, 'episode-1.json');

function edit(file: string, change: (content: Record<string, unknown>) => void): void {
  const content = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
  change(content);
  writeFileSync(file, JSON.stringify(content));
}

describe('a damaged document', () => {
  const damages: [string, () => void, string][] = [
    [
      'cut short',
      () => {
        writeFileSync(NEWEST(), '{"format":\n 1, "na');
      },
      'is not valid JSON',
    ],
    [
      'emptied',
      () => {
        writeFileSync(NEWEST(), '');
      },
      'is not valid JSON',
    ],
    [
      'that is something else',
      () => {
        writeFileSync(NEWEST(), '[]');
      },
      'is not a document of the store',
    ],
    [
      'that was taken away',
      () => {
        rmSync(NEWEST());
      },
      'is missing',
    ],
    [
      'replaced by a folder',
      () => {
        rmSync(NEWEST());
        mkdirSync(NEWEST());
      },
      'cannot be read: it is a folder',
    ],
    [
      'edited into a wrong value',
      () => {
        edit(NEWEST(), ({ value }) => Object.assign(value as object, { duration: 'long' }));
      },
      'does not hold what it should: duration is wrong',
    ],
    [
      'of another name',
      () => {
        edit(NEWEST(), (content) => {
          content.name = 'episodes/7';
        });
      },
      'is not episodes/1 of revision 2',
    ],
    [
      'of a newer format',
      () => {
        edit(NEWEST(), (content) => {
          content.format = 999;
          content.colour = 'blue';
        });
      },
      'was written by a newer version of the companion; update it',
    ],
  ];

  it.each(damages)(
    '%s is named with its place, and everything else is served',
    async (_, damage, sentence) => {
      damage();
      const store = await openStore(folder);
      const [found, ...others] = await store.damages();
      expect(others).toEqual([]);
      expect(found).toMatchObject({ name: 'episodes/1', place: NEWEST() });
      expect(found?.message).toContain(`episodes/1 ${sentence}`);
      expect(found?.message).not.toContain('\n');
      const isNewer = sentence.includes('newer');
      expect(found?.lost).toEqual(
        isNewer
          ? null
          : {
              name: 'episodes/1',
              revision: 2,
              savedAt: '2026-04-01T12:00:00.000Z',
              before: expect.objectContaining({ revision: 1 }),
            },
      );
      expect(await store.get('episodes/1')).toBeNull();
      expect((await store.list('episodes')).map(({ value }) => value.title)).toEqual(['Other']);
      await save(store, 2, 'Goes on');
      expect((await store.get('episodes/2'))?.value.title).toBe('Goes on');
    },
  );

  it('is left as it is by whoever would save over it', async () => {
    writeFileSync(NEWEST(), 'no JSON');
    const store = await openStore(folder);
    const refused = saveIn(store, (transaction) => {
      transaction.put('episodes/1', anEpisode({ number: 1 }));
      transaction.put('show', aShow());
    });
    await expect(refused).rejects.toThrow(SaveRefused);
    await expect(refused).rejects.toThrow(NEWEST());
    expect(readFileSync(NEWEST(), 'utf8')).toBe('no JSON');
    expect(await store.get('show')).toBeNull();
  });

  it('is served again when its file was mended', async () => {
    const good = readFileSync(NEWEST());
    writeFileSync(NEWEST(), 'no JSON');
    const store = await openStore(folder);
    expect(await store.damages()).toHaveLength(1);
    writeFileSync(NEWEST(), good);
    expect(await store.damages()).toEqual([]);
    expect((await store.get('episodes/1'))?.value.title).toBe('New');
  });

  it('can be removed, unless it is of a newer format', async () => {
    const store = await openStore(folder);
    edit(NEWEST(), (content) => {
      content.format = 999;
    });
    const remove = () =>
      saveIn(store, (transaction) => {
        transaction.remove('episodes/1');
      });
    await expect(remove()).rejects.toThrow('newer version');
    writeFileSync(NEWEST(), 'no JSON');
    await remove();
    expect(await store.damages()).toEqual([]);
    await save(store, 1, 'Begun anew');
    expect((await store.get('episodes/1'))?.value.title).toBe('Begun anew');
  });

  it('gives its place to what is put after it was removed, and is kept beside for good', async () => {
    const store = await openStore(folder);
    writeFileSync(NEWEST(), 'no JSON');
    await saveIn(store, (transaction) => {
      transaction.remove('episodes/1');
      transaction.put('episodes/1', anEpisode({ number: 1, title: 'Brought back' }));
    });
    expect(await store.damages()).toEqual([]);
    expect((await store.get('episodes/1'))?.value.title).toBe('Brought back');
    for (const title of ['Later', 'Later still']) await save(store, 1, title);
    await store.close();
    expect(existsSync(NEWEST())).toBe(false);
    const kept = path.join(
      folder,
      'damaged',
      '2026-04-01T12-00-00-000Z-r0000000002-episode-1.json',
    );
    expect(readFileSync(kept, 'utf8')).toBe('no JSON');
  });

  it('gives its place too when a folder stands there, which stays', async () => {
    rmSync(NEWEST());
    mkdirSync(NEWEST());
    const store = await openStore(folder);
    await saveIn(store, (transaction) => {
      transaction.remove('episodes/1');
      transaction.put('episodes/1', anEpisode({ number: 1, title: 'Brought back' }));
    });
    for (const title of ['Later', 'Later still']) await save(store, 1, title);
    await store.close();
    expect(existsSync(NEWEST())).toBe(true);
  });

  it('stays where it is when it cannot be kept beside', async () => {
    const files = watchedFiles({
      before: (step) => {
        if (step === 'keep') throw systemError('ENOSPC');
      },
    });
    const store = await openStore(folder, { files });
    writeFileSync(NEWEST(), 'no JSON');
    const removed = saveIn(store, (transaction) => {
      transaction.remove('episodes/1');
    });
    await expect(removed).rejects.toThrow('Nothing was saved: the disk is full.');
    expect(await store.damages()).toMatchObject([{ name: 'episodes/1' }]);
  });

  it('is to followers a document that is not there', async () => {
    const store = await openStore(folder);
    const { revision } = await store.changesSince(0);
    await save(await openStore(folder), 1, 'Newest');
    writeFileSync(place(4, 'episode-1.json'), 'no JSON');
    const { changes } = await store.changesSince(revision);
    expect(changes).toMatchObject([{ name: 'episodes/1', before: { revision: 2 }, after: null }]);
  });
});

describe('a damaged commit', () => {
  it.each([
    [
      'is cut short',
      () => {
        writeFileSync(place(2, 'commit.json'), '{"for');
      },
      'is not valid JSON',
    ],
    [
      'is missing',
      () => {
        rmSync(place(2, 'commit.json'));
      },
      'is missing',
    ],
    [
      'is of a newer format',
      () => {
        edit(place(2, 'commit.json'), (content) => {
          content.format = 999;
        });
      },
      'newer version',
    ],
    [
      'names what is none of ours',
      () => {
        edit(place(2, 'commit.json'), (content) => {
          content.documents = [{ name: 'show', file: '../../show.json' }];
        });
      },
      'names "show"',
    ],
  ])('whose record %s is named, and its documents are served', async (_, damage, sentence) => {
    damage();
    const store = await openStore(folder);
    expect(await store.damages()).toMatchObject([
      {
        name: 'commit 2',
        place: place(2, 'commit.json'),
        message: expect.stringContaining(sentence),
      },
    ]);
    expect((await store.get('episodes/1'))?.value.title).toBe('New');
    await save(store, 1, 'Newest');
    expect(await store.revision()).toBe(4);
  });

  it('at the head keeps its revision: the next save takes the one after', async () => {
    mkdirSync(path.dirname(place(4, 'x')));
    const store = await openStore(folder);
    await save(store, 3, 'Next');
    expect(await store.revision()).toBe(5);
    expect(await store.damages()).toMatchObject([{ name: 'commit 4' }]);
  });
});
