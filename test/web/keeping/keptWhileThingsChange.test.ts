import { describe, expect, it } from '@jest/globals';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { NOW } from '../../support/aLibrary.js';
import { aTour } from '../../support/aSite.js';
import { anEpisode, aSegment } from '../../support/builders.js';
import { withoutDate } from '../../support/rawAnswers.js';
import { aLiveSite } from '../../support/liveSite.js';

describe('what changes', () => {
  it('is made anew after a save, and keeps tag and date where its bytes are the same', async () => {
    const { get, save, clock, counts } = await aLiveSite();
    const before = { tour: await get('/episodes/0/chapters.json'), home: await get('/') };
    clock.now += 10_000;
    save(anEpisode({ number: 7, title: 'Brand new', segments: [aSegment()] }));
    clock.now += 10_000;
    const after = { tour: await get('/episodes/0/chapters.json'), home: await get('/') };
    expect(after.home.body.toString()).toContain('Brand new');
    expect(after.home.headers.etag).not.toBe(before.home.headers.etag);
    expect(after.home.headers['last-modified']).toBe(new Date(NOW + 11_000).toUTCString());
    expect(withoutDate(after.tour)).toEqual(withoutDate(before.tour));
    expect(counts).toMatchObject({ misses: 4, hits: 0 });
  });

  it('comes out in time: nothing is kept past a scheduled publication', async () => {
    const scheduled = anEpisode({
      number: 8,
      title: 'Comes later',
      status: 'scheduled',
      published: new Date(NOW + 3_600_000).toISOString(),
      segments: [aSegment()],
    });
    const { get, clock, library, counts } = await aLiveSite({}, [aTour(), scheduled]);
    const keptFor = async () => (await get('/feed.xml')).headers['cache-control'];
    await keptFor();
    expect(await keptFor()).toBe('public, max-age=300, stale-while-revalidate=600');
    expect(counts).toMatchObject({ misses: 1, hits: 1 });
    clock.now = NOW + 3_600_000 - 20_000;
    expect(await keptFor()).toBe('public, max-age=20');
    expect((await get('/')).headers['cdn-cache-control']).toBe(
      'public, max-age=10, stale-while-revalidate=10',
    );
    clock.now = NOW + 3_600_000;
    expect(await keptFor()).toBe('no-cache');
    library.refresh(clock.now);
    expect((await get('/')).body.toString()).toContain('Comes later');
    expect((await get('/feed.xml')).body.toString()).toContain('Comes later');
  });

  it('is noticed when a file of the media folder is written, within ten seconds', async () => {
    let files: ReadonlyMap<string, number | null> = new Map([['/media/tour.vtt', 1]]);
    const { get, clock, mediaFolder } = await aLiveSite({ files: () => Promise.resolve(files) });
    const said = async () => (await get('/episodes/0/transcript.vtt')).body.toString();
    expect(await said()).toContain('Welcome to the tour');
    await writeFile(
      path.join(mediaFolder, 'tour.vtt'),
      'WEBVTT\n\n00:00.000 --> 00:04.000\nOtherwise.\n',
    );
    files = new Map(files);
    expect(await said()).toContain('Welcome to the tour');
    clock.now += 10_000;
    expect(await said()).toContain('Otherwise');
  });

  it('bears the date of its change only once that second has passed', async () => {
    const { get, clock, counts } = await aLiveSite();
    clock.changedAt = clock.now - 1;
    clock.now = clock.changedAt;
    expect((await get('/')).headers['last-modified']).toBeUndefined();
    clock.now += 1000;
    expect((await get('/')).headers['last-modified']).toBeDefined();
    expect(counts).toMatchObject({ misses: 1, hits: 0 });
    await get('/');
    expect(counts.hits).toBe(1);
  });
});
