import { describe, expect, it } from '@jest/globals';
import { aLibrary } from '../../support/aLibrary.js';
import { aSite, BASE_URL } from '../../support/aSite.js';
import { aChange, anEpisode, aSegment } from '../../support/builders.js';

const { get } = await aSite();
const bare = await aSite(aLibrary({}));

describe('/upgrade', () => {
  it('asks for the versions, from the one before the newest to the newest', async () => {
    const { text, status } = await get('/upgrade');
    expect(status).toBe(200);
    expect(text.match(/<option selected>[\d.]+/g)).toEqual([
      '<option selected>2.210',
      '<option selected>2.212',
    ]);
  });

  it('says what is missing while there is no version', async () => {
    const { text, status } = await bare.get('/upgrade');
    expect(status).toBe(200);
    expect(text).toContain('There are not two versions to choose from yet.');
  });

  it('lists what was discussed, what states no version and what was not discussed', async () => {
    const { text } = await get('/upgrade?from=2.210&to=2.212');
    expect(text).toContain('3 changes, 1 to review, 1 highlight');
    expect(text).toContain('1 more change of these versions was not discussed.');
    expect(text).toContain('Episode 20 covers 2.210 and 2.212');
    expect(text.match(/data-row="[^"]*"/g)).toEqual([
      'data-row="change:1050001 segment:k3f9 segment:m4p2"',
      'data-row="segment:p2"',
      'data-row="segment:p1"',
      'data-row="change:1060000"',
    ]);
  });

  it('stays a page, however much of the catalogue nobody discussed', async () => {
    const changes = Array.from({ length: 3000 }, (_, i) =>
      aChange({ id: String(1_100_000 + i), version: '2.212' }),
    );
    const { get: ask } = await aSite(
      aLibrary({ episodes: [anEpisode({ versions: ['2.210', '2.212'] })], changes }),
    );
    const { text } = await ask('/upgrade?from=2.210&to=2.212');
    expect(text).toContain(
      '3,000 more changes of these versions were not discussed; the first 200',
    );
    expect(text).toContain('<a href="/changes?version=2.212">3,000 changes of 2.212</a>');
    expect(text.length).toBeLessThan(400_000);
    expect(text).toContain('data-unlisted="2,800 more changes of these versions');
    const csv = await ask('/upgrade.csv?from=2.210&to=2.212');
    expect(csv.text.trimEnd().split('\n').at(-1)).toContain(
      '"2,800 more changes of these versions were not discussed and are not listed here"',
    );
    const version = await ask('/versions/2.212');
    expect(version.text).toContain(
      '<a href="/changes?version=2.212">All 3,000 changes of 2.212</a>',
    );
    expect(version.text.length).toBeLessThan(100_000);
  });

  it('shows the notes of hundreds of rows, and says where those of thousands are', async () => {
    const pageOf = async (segments: number) => {
      const all = Array.from({ length: segments }, (_, i) =>
        aSegment({ id: `s${i}`, title: `Change ${i}`, notes: 'What it does.', version: '2.212' }),
      );
      const episode = anEpisode({ versions: ['2.210', '2.212'], segments: all });
      const { get: ask } = await aSite(aLibrary({ episodes: [episode] }));
      return (await ask('/upgrade?from=2.210&to=2.212')).text;
    };
    const many = await pageOf(500);
    expect(many).toContain('What it does.');
    expect(many).not.toContain('their notes stand on the pages');
    const tooMany = await pageOf(900);
    expect(tooMany).not.toContain('What it does.');
    expect(tooMany).toContain('their notes stand on the pages that their titles lead to');
  });

  it.each([
    ['/upgrade?from=v2.21&to=2.212', 301, '/upgrade?from=2.210&to=2.212'],
    ['/upgrade?to=2.212&from=2.210', 301, '/upgrade?from=2.210&to=2.212'],
    ['/upgrade.md?from=2.21&to=2.212', 301, '/upgrade.md?from=2.210&to=2.212'],
    ['/upgrade?from=2.210', 302, '/upgrade?from=2.210&to=2.212'],
    ['/upgrade?to=2.212', 302, '/upgrade?from=2.210&to=2.212'],
  ])('leads %s to the one address', async (address, status, to) => {
    const answer = await get(address);
    expect([answer.status, answer.headers.location]).toEqual([status, to]);
  });

  it('ignores what it does not know, such as the filters of the page', async () => {
    expect((await get('/upgrade?from=2.210&to=2.212&state=open')).status).toBe(200);
  });

  it('says that an upgrade leads to a later version, and offers the other way round', async () => {
    const { text, status } = await get('/upgrade?from=2.212&to=2.210');
    expect(status).toBe(400);
    expect(text).toContain('href="/upgrade?from=2.210&amp;to=2.212"');
  });

  it.each([
    ['/upgrade?from=2.999&to=2.212', 404, 'Nothing is known of a version 2.999.'],
    ['/upgrade?from=2.210&to=soon', 400, '“soon” cannot be a version'],
  ])('names the versions that there are: %s', async (address, expected, sentence) => {
    const { text, status } = await get(address);
    expect(status).toBe(expected);
    expect(text).toContain(sentence);
    expect(text).toContain('Known are 2.212 and 2.210.');
  });

  it('is empty from a version to itself, and says so', async () => {
    const { text, status } = await get('/upgrade?from=2.212&to=2.212');
    expect(status).toBe(200);
    expect(text).toContain('there is nothing to upgrade');
    expect(text).not.toContain('data-row');
  });

  it('stands in the sitemap and on the page of a version', async () => {
    expect((await get('/sitemap.xml')).text).toContain(`<loc>${BASE_URL}/upgrade</loc>`);
    const { text } = await get('/versions/2.212');
    expect(text).toContain('Plan an upgrade from 2.210 to 2.212');
  });
});

describe('the plan as a file, without marks', () => {
  it('is Markdown', async () => {
    const { text, type } = await get('/upgrade.md?from=2.210&to=2.212');
    expect(type).toBe('text/markdown');
    expect(text).toContain('# Upgrade from 2.210 to 2.212');
    expect(text).toContain(`[episode 21, 25:29](<${BASE_URL}/episodes/21?t=25:29#s-k3f9>)`);
    expect(text).toContain('not stated: the episode covers 2.210 and 2.212');
  });

  it('is CSV', async () => {
    const { text, type } = await get('/upgrade.csv?from=2.210&to=2.212');
    expect(type).toBe('text/csv');
    expect(text.trim().split('\r\n')).toHaveLength(5);
  });
});
