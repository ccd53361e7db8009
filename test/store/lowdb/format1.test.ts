import { cpSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import { aChange, anEpisode, aSegment, aShow, at } from '../../support/builders.js';
import { openStore, temporaryFolders } from '../../support/stores.js';

const folders = temporaryFolders();
afterEach(folders.clear);

describe('a store that was written in format 1', () => {
  it('opens, whole', async () => {
    const folder = folders.make();
    const fixture = path.resolve(import.meta.dirname, '../../fixtures/store/format-1');
    cpSync(fixture, folder, { recursive: true });
    const store = await openStore(folder);

    expect(await store.damages()).toEqual([]);
    expect(await store.revision()).toBe(2);
    expect((await store.get('show'))?.value).toEqual(aShow());
    expect((await store.get('catalogue'))?.value.changes).toEqual({
      '1050001': aChange({ version: '2.210', areas: ['billing'], released: '2026-03-31' }),
    });
    expect((await store.get('articles/rounding'))?.value.title).toBe('On rounding');
    expect(await store.list('episodes')).toEqual([
      {
        name: 'episodes/21',
        revision: 2,
        savedAt: '2026-04-01T12:01:00.000Z',
        value: anEpisode({
          summary: 'What a cent can do.',
          published: '2026-03-31',
          people: [{ name: 'A. Host', role: 'host' }],
          versions: ['2.210'],
          media: {
            videoUrl: 'https://video.example/watch?v=1',
            enclosure: { url: '/media/21.mp3', type: 'audio/mpeg', lengthBytes: 700000 },
          },
          duration: 4210.5,
          transcript: '/media/21.vtt',
          retiredIds: ['zz9'],
          segments: [
            aSegment({
              section: 'Billing',
              notes: 'You can now round each line.\n\n⚠️ Off by default.',
              time: at(1529, 1622),
              version: '2.210',
              changes: [{ id: '1050001', version: '2.210' }],
              areas: ['billing'],
              highlight: true,
            }),
            aSegment({ id: 'b2', title: 'You can now round invoices per line.' }),
          ],
        }),
      },
    ]);
  });
});
