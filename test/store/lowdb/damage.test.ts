import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { SaveRefused } from '../../../src/store/port.js';
import { anEpisode, aShow } from '../../support/builders.js';
import { openStore, saveIn, systemError, watchedFiles } from '../../support/stores.js';

import { edit, saveEpisode, savedFolder } from '../../support/savedFolder.js';

const on = savedFolder();
const NEWEST = () => on.place(2, 'episode-1.json');

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
      const store = await openStore(on.folder);
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
      await saveEpisode(store, 2, 'Goes on');
      expect((await store.get('episodes/2'))?.value.title).toBe('Goes on');
    },
  );

  it('is left as it is by whoever would save over it', async () => {
    writeFileSync(NEWEST(), 'no JSON');
    const store = await openStore(on.folder);
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
    const store = await openStore(on.folder);
    expect(await store.damages()).toHaveLength(1);
    writeFileSync(NEWEST(), good);
    expect(await store.damages()).toEqual([]);
    expect((await store.get('episodes/1'))?.value.title).toBe('New');
  });

  it('can be removed, unless it is of a newer format', async () => {
    const store = await openStore(on.folder);
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
    await saveEpisode(store, 1, 'Begun anew');
    expect((await store.get('episodes/1'))?.value.title).toBe('Begun anew');
  });

  it('gives its place to what is put after it was removed, and is kept beside for good', async () => {
    const store = await openStore(on.folder);
    writeFileSync(NEWEST(), 'no JSON');
    await saveIn(store, (transaction) => {
      transaction.remove('episodes/1');
      transaction.put('episodes/1', anEpisode({ number: 1, title: 'Brought back' }));
    });
    expect(await store.damages()).toEqual([]);
    expect((await store.get('episodes/1'))?.value.title).toBe('Brought back');
    for (const title of ['Later', 'Later still']) await saveEpisode(store, 1, title);
    await store.close();
    expect(existsSync(NEWEST())).toBe(false);
    const kept = path.join(
      on.folder,
      'damaged',
      '2026-04-01T12-00-00-000Z-r0000000002-episode-1.json',
    );
    expect(readFileSync(kept, 'utf8')).toBe('no JSON');
  });

  it('gives its place too when a folder stands there, which stays', async () => {
    rmSync(NEWEST());
    mkdirSync(NEWEST());
    const store = await openStore(on.folder);
    await saveIn(store, (transaction) => {
      transaction.remove('episodes/1');
      transaction.put('episodes/1', anEpisode({ number: 1, title: 'Brought back' }));
    });
    for (const title of ['Later', 'Later still']) await saveEpisode(store, 1, title);
    await store.close();
    expect(existsSync(NEWEST())).toBe(true);
  });

  it('stays where it is when it cannot be kept beside', async () => {
    const files = watchedFiles({
      before: (step) => {
        if (step === 'keep') throw systemError('ENOSPC');
      },
    });
    const store = await openStore(on.folder, { files });
    writeFileSync(NEWEST(), 'no JSON');
    const removed = saveIn(store, (transaction) => {
      transaction.remove('episodes/1');
    });
    await expect(removed).rejects.toThrow('Nothing was saved: the disk is full.');
    expect(await store.damages()).toMatchObject([{ name: 'episodes/1' }]);
  });

  it('is to followers a document that is not there', async () => {
    const store = await openStore(on.folder);
    const { revision } = await store.changesSince(0);
    await saveEpisode(await openStore(on.folder), 1, 'Newest');
    writeFileSync(on.place(4, 'episode-1.json'), 'no JSON');
    const { changes } = await store.changesSince(revision);
    expect(changes).toMatchObject([{ name: 'episodes/1', before: { revision: 2 }, after: null }]);
  });
});
