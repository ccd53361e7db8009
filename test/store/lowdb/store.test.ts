import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { SaveRefused, type Store, type Transaction } from '../../../src/store/port.js';
import { anArticle, aChange, aSegment, aShow, anEpisode } from '../../support/builders.js';
import { NOON, openStore, saveIn, temporaryFolders } from '../../support/stores.js';

const folders = temporaryFolders();
let folder: string;
let store: Store;

beforeEach(async () => {
  folder = folders.make();
  store = await openStore(folder);
});
afterEach(async () => {
  await store.close();
  folders.clear();
});

const save = (title: string, number = 21) =>
  saveIn(store, (transaction) => {
    transaction.put(`episodes/${number}`, anEpisode({ number, title }));
  });

describe('an empty store', () => {
  it('has revision 0, no document and no damage', async () => {
    expect(await store.revision()).toBe(0);
    expect(await store.get('show')).toBeNull();
    expect(await store.list('episodes')).toEqual([]);
    expect(await store.damages()).toEqual([]);
  });
});

describe('a transaction', () => {
  it('saves documents of every kind under one revision', async () => {
    await saveIn(store, (transaction) => {
      transaction.put('show', aShow());
      transaction.put('catalogue', { changes: { '1050001': aChange() } });
      transaction.put('episodes/21', anEpisode());
    });
    expect(await store.revision()).toBe(1);
    expect(await store.get('episodes/21')).toEqual({
      name: 'episodes/21',
      value: anEpisode(),
      revision: 1,
      savedAt: new Date(NOON).toISOString(),
    });
    expect((await store.get('catalogue'))?.value.changes['1050001']).toEqual(aChange());
  });

  it('is found again by a store that opens later', async () => {
    await save('As saved');
    const later = await openStore(folder);
    expect(await later.get('episodes/21')).toEqual(await store.get('episodes/21'));
    expect(await later.revision()).toBe(1);
  });

  it('returns what its work returns', async () => {
    expect(await store.transaction(() => Promise.resolve('done'))).toBe('done');
  });

  it('sees its own puts and removals', async () => {
    await save('Stays', 1);
    await save('Goes', 2);
    const titles = await store.transaction(async (transaction) => {
      transaction.put('episodes/10', anEpisode({ number: 10, title: 'New' }));
      transaction.remove('episodes/2');
      expect(await transaction.get('episodes/2')).toBeNull();
      expect((await transaction.get('episodes/10'))?.value.title).toBe('New');
      return (await transaction.list('episodes')).map(({ value }) => value.title);
    });
    expect(titles).toEqual(['Stays', 'New']);
    expect((await store.list('episodes')).map(({ name }) => name)).toEqual([
      'episodes/1',
      'episodes/10',
    ]);
  });

  it('saves nothing when its work throws', async () => {
    const failing = saveIn(store, (transaction) => {
      transaction.put('episodes/21', anEpisode());
      throw new Error('changed my mind');
    });
    await expect(failing).rejects.toThrow('changed my mind');
    expect(await store.revision()).toBe(0);
    expect(await store.get('episodes/21')).toBeNull();
  });

  it('does not save a value again that equals the stored one, whatever the order of its fields', async () => {
    await save('Same');
    const { title, ...others } = anEpisode({ title: 'Same' });
    await saveIn(store, (transaction) => {
      transaction.put('episodes/21', { ...others, title });
    });
    expect(await store.revision()).toBe(1);
  });

  it('keeps the revision when it only removes what is not there', async () => {
    await saveIn(store, (transaction) => {
      transaction.remove('episodes/404');
    });
    expect(await store.revision()).toBe(0);
  });

  it('refuses a value that its kind does not allow, and says where', async () => {
    const refused = saveIn(store, (transaction) => {
      transaction.put('show', aShow());
      transaction.put('episodes/21', anEpisode({ segments: [aSegment({ title: '' })] }));
    });
    await expect(refused).rejects.toThrow(SaveRefused);
    await expect(refused).rejects.toThrow(
      'episodes/21 cannot be saved: segments[0].title must not be empty.',
    );
    expect(await store.get('show')).toBeNull();
  });

  it('refuses a name that no document may have', async () => {
    const refused = saveIn(store, (transaction) => {
      transaction.put('episodes/1.5', anEpisode());
    });
    await expect(refused).rejects.toThrow('no document may be called so');
  });

  it('runs one after the other in a process', async () => {
    const add = () =>
      store.transaction(async (transaction) => {
        const duration = ((await transaction.get('episodes/21'))?.value.duration ?? 0) + 1;
        transaction.put('episodes/21', anEpisode({ duration }));
      });
    await Promise.all(Array.from({ length: 20 }, add));
    expect((await store.get('episodes/21'))?.value.duration).toBe(20);
    expect(await store.revision()).toBe(20);
  });

  it('cannot be used when it is over', async () => {
    let kept: Transaction | undefined;
    await saveIn(store, (transaction) => {
      kept = transaction;
    });
    expect(() => kept?.put('show', aShow())).toThrow('over');
  });

  it('inside another is refused, rather than waiting for ever', async () => {
    const nested = store.transaction(() => save('never'));
    await expect(nested).rejects.toThrow('wait for itself');
  });
});

describe('values', () => {
  it('that were handed out cannot change what is stored', async () => {
    await save('As saved');
    const value = (await store.get('episodes/21'))?.value ?? anEpisode();
    expect(() => value.segments.push(aSegment())).toThrow(TypeError);
    expect(() => {
      value.title = 'Changed';
    }).toThrow(TypeError);
  });

  it('that were put can be changed by their owner without a trace', async () => {
    const episode = anEpisode({ title: 'As put' });
    await saveIn(store, (transaction) => {
      transaction.put('episodes/21', episode);
      episode.title = 'Changed later';
    });
    expect((await store.get('episodes/21'))?.value.title).toBe('As put');
  });

  it('come back as they were, whatever their text', async () => {
    const body = 'a | # { \\ “quoted” \u2028 \u0000 שלום 🎬 \ud800 end\r\n\tline';
    await saveIn(store, (transaction) => {
      transaction.put('articles/any', anArticle({ slug: 'any', body }));
    });
    const later = await openStore(folder);
    expect((await later.get('articles/any'))?.value.body).toBe(body);
  });
});

describe('any text', () => {
  it('comes back from the disk as it was put', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary' }), async (body) => {
        await saveIn(store, (transaction) => {
          transaction.put('articles/any', anArticle({ slug: 'any', body }));
        });
        const later = await openStore(folder);
        expect((await later.get('articles/any'))?.value.body).toBe(body);
        await later.close();
      }),
      { numRuns: 25 },
    );
  });
});

describe('a closed store', () => {
  it('finishes what is under way, and takes nothing more', async () => {
    const last = save('The last');
    await store.close();
    await last;
    await expect(store.get('show')).rejects.toThrow('closed');
    await expect(save('Too late')).rejects.toThrow('closed');
    expect((await (await openStore(folder)).get('episodes/21'))?.value.title).toBe('The last');
  });
});
