import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { openStore } from '../../support/stores.js';

import { edit, saveEpisode, savedFolder } from '../../support/savedFolder.js';

const on = savedFolder();

describe('a damaged commit', () => {
  it.each([
    [
      'is cut short',
      () => {
        writeFileSync(on.place(2, 'commit.json'), '{"for');
      },
      'is not valid JSON',
    ],
    [
      'is missing',
      () => {
        rmSync(on.place(2, 'commit.json'));
      },
      'is missing',
    ],
    [
      'is of a newer format',
      () => {
        edit(on.place(2, 'commit.json'), (content) => {
          content.format = 999;
        });
      },
      'newer version',
    ],
    [
      'names what is none of ours',
      () => {
        edit(on.place(2, 'commit.json'), (content) => {
          content.documents = [{ name: 'show', file: '../../show.json' }];
        });
      },
      'names "show"',
    ],
  ])('whose record %s is named, and its documents are served', async (_, damage, sentence) => {
    damage();
    const store = await openStore(on.folder);
    expect(await store.damages()).toMatchObject([
      {
        name: 'commit 2',
        place: on.place(2, 'commit.json'),
        message: expect.stringContaining(sentence),
      },
    ]);
    expect((await store.get('episodes/1'))?.value.title).toBe('New');
    await saveEpisode(store, 1, 'Newest');
    expect(await store.revision()).toBe(4);
  });

  it('at the head keeps its revision: the next save takes the one after', async () => {
    mkdirSync(path.dirname(on.place(4, 'x')));
    const store = await openStore(on.folder);
    await saveEpisode(store, 3, 'Next');
    expect(await store.revision()).toBe(5);
    expect(await store.damages()).toMatchObject([{ name: 'commit 4' }]);
  });
});
