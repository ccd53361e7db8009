import { beforeAll, describe, expect, it } from '@jest/globals';
import { aLibrary } from '../../support/aLibrary.js';
import { aSite, aTour } from '../../support/aSite.js';

let site: Awaited<ReturnType<typeof aSite>>;

beforeAll(async () => {
  site = await aSite();
});

describe('documents that go with an episode', () => {
  it('are its chapters, as JSON and WebVTT', async () => {
    const asJson = await site.getJson('/episodes/21/chapters.json');
    expect(asJson.type).toBe('application/json+chapters');
    expect(asJson.body).toMatchObject({ version: '1.2.0' });
    const asVtt = await site.get('/episodes/21/chapters.vtt');
    expect([asVtt.type, asVtt.text.slice(0, 6)]).toEqual(['text/vtt', 'WEBVTT']);
  });

  it('are its transcript, as WebVTT and SRT', async () => {
    const asVtt = await site.get('/episodes/0/transcript.vtt');
    expect(asVtt.type).toBe('text/vtt');
    expect(asVtt.text).toContain('Welcome to the tour.');
    const asSrt = await site.get('/episodes/0/transcript.srt');
    expect(asSrt.type).toBe('application/x-subrip');
  });

  it.each([
    '/media/../package.json',
    '/media/gone.vtt',
    '/media/',
    'https://elsewhere.example/a.vtt',
  ])('are not served when the transcript is %s', async (transcript) => {
    const other = await aSite(aLibrary({ episodes: [{ ...aTour(), transcript }] }));
    expect((await other.get('/episodes/0/transcript.vtt')).status).toBe(404);
    expect((await other.get('/episodes/0')).status).toBe(200);
  });
});

describe('what watches over the process', () => {
  it('finds it alive and ready', async () => {
    expect((await site.getJson('/healthz')).body).toEqual({ status: 'ok' });
    expect((await site.getJson('/readyz')).body).toEqual({ status: 'ok', problems: [] });
  });

  it('is told when it is not', async () => {
    const troubled = await aSite(aLibrary({}), {
      ready: () => ({ ok: false, problems: ['The store cannot be read.'] }),
    });
    const { status, body } = await troubled.getJson('/readyz');
    expect([status, body]).toEqual([
      503,
      { status: 'not ready', problems: ['The store cannot be read.'] },
    ]);
  });
});
