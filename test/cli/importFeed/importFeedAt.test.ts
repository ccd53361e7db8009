import { afterEach, describe, expect, it } from '@jest/globals';
import {
  anInstallation,
  damage,
  NOTES_21,
  type TestInstallation,
} from '../../support/installation.js';
import { anItem, anRss, servedFiles, type ServedFiles } from '../../support/feeds.js';

interface Answer {
  episodes: {
    number: number;
    title: string;
    status: string;
    publishedAt: string | null;
    durationSeconds: number | null;
    media: { enclosure: { url: string; lengthBytes: number | null } | null };
    segments: { title: string; startSeconds: number | null; changes: string[] }[];
  }[];
  problems: { file: string; line: number | null; severity: string; message: string }[];
  unread: unknown[];
}

let host: ServedFiles | null = null;
afterEach(async () => {
  await host?.stop();
  host = null;
});

async function served(files: Record<string, string>): Promise<ServedFiles> {
  host = await servedFiles(files);
  return host;
}

async function answerOf({ run }: TestInstallation, ...argv: string[]) {
  const { code, out, err } = await run('import', '--json', ...argv);
  return { code, err, ...(JSON.parse(out) as Answer) };
}

const NUMBERED = (n: number, inner = '') =>
  anItem(`ep-${n}`, `<itunes:episode>${n}</itunes:episode>${inner}`);

describe('import --feed', () => {
  it('brings episodes in, published, and says what to do next', async () => {
    const installation = await anInstallation();
    const { address } = await served({ '/feed': anRss([NUMBERED(2), NUMBERED(1)]) });
    const { code, out, err } = await installation.run(
      'import',
      '--allow-private',
      '--feed',
      `${address}/feed`,
    );
    expect(code).toBe(0);
    expect(out.split('\n')).toEqual([
      expect.stringMatching(/^Episode 1: 0 segments, 0 with IDs; .*published\. /),
      expect.stringMatching(/^Episode 2: /),
      'The feed: 2 episodes; 2 new, the show updated.',
      'When its subscribers are to follow it here, import it once more with --move.',
      '',
    ]);
    expect(err).toContain(
      'notice: The show had none of these, and takes them from the feed: title.',
    );
    const exported = await installation.run('export', '1');
    expect(exported.out).toContain('guid: ep-1\n');
    expect(exported.out).toContain('status: published\n');
    expect(exported.out).toContain('bytes: 1234\n');
  });

  it('changes nothing the second time', async () => {
    const installation = await anInstallation();
    const feed = anRss([
      NUMBERED(
        2,
        '<description>&lt;p&gt;Tom &amp;amp; &lt;i&gt;Amy&lt;/i&gt;:&lt;br&gt;0:00 A&lt;br&gt;1:00 B&lt;br&gt;2:00 C&lt;/p&gt;</description>',
      ),
      anItem('other', '<description>Plain\n*text*</description>'),
      NUMBERED(1, '<psc:chapters><psc:chapter start="0:00" title="Welcome"/></psc:chapters>'),
    ]);
    await installation.write('feed.xml', feed);
    const first = await installation.run('import', '--feed', 'feed.xml');
    expect(first.out).toContain('The feed: 3 episodes; 3 new, the show updated.\n');
    const before = await installation.run('export', '2');
    const again = await installation.run('import', '--feed', 'feed.xml');
    expect(again).toMatchObject({
      code: 0,
      out: 'The feed: 3 episodes; nothing changed.\n',
      err: '',
    });
    expect(await installation.run('export', '2')).toEqual(before);
  });

  it('saves nothing with --dry-run', async () => {
    const installation = await anInstallation();
    await installation.write('feed.xml', anRss([NUMBERED(1)]));
    const { code, out } = await installation.run('import', '--feed', 'feed.xml', '--dry-run');
    expect(code).toBe(0);
    expect(out).toContain('1 new, the show updated if it were saved (--dry-run).');
    expect((await installation.run('export', '1')).code).toBe(1);
  });

  it('prints the contract with --json, with the line of each item', async () => {
    const installation = await anInstallation();
    await installation.write(
      'feed.xml',
      anRss([
        NUMBERED(
          1,
          '<pubDate>Tue, 31 Mar 2026 10:00:00 +0200</pubDate><itunes:duration>1:30</itunes:duration>',
        ),
        anItem('b'),
      ]),
    );
    const { code, err, episodes, problems, unread } = await answerOf(
      installation,
      '--feed',
      'feed.xml',
    );
    expect({ code, err, unread }).toEqual({ code: 0, err: '', unread: [] });
    expect(episodes[0]).toMatchObject({
      number: 1,
      status: 'published',
      publishedAt: '2026-03-31T10:00:00+02:00',
      durationSeconds: 90,
      media: { enclosure: { url: 'https://files.example/ep-1.mp3', lengthBytes: 1234 } },
    });
    expect(problems).toContainEqual({
      file: 'feed.xml',
      line: 13,
      severity: 'notice',
      message: '“b” states no number: by its date it is episode 2 here.',
    });
  });

  it('follows pages to the oldest, each once', async () => {
    const installation = await anInstallation();
    const next = (page: number) => `<atom:link rel="next" href="{address}/feed?page=${page}"/>`;
    const { address, asked } = await served({
      '/feed': anRss([NUMBERED(3)], next(2)),
      '/feed?page=2': anRss([NUMBERED(2)], next(3)),
      '/feed?page=3': anRss([NUMBERED(1)], next(2)),
    });
    const { episodes } = await answerOf(
      installation,
      '--allow-private',
      '--feed',
      `${address}/feed`,
    );
    expect(episodes.map(({ number }) => number)).toEqual([1, 2, 3]);
    expect(asked).toEqual(['/feed', '/feed?page=2', '/feed?page=3']);
  });

  it('refuses a feed of which a page is missing, rather than take it for all of it', async () => {
    const installation = await anInstallation();
    const { address } = await served({
      '/feed': anRss([NUMBERED(3)], '<atom:link rel="next" href="/gone"/>'),
    });
    const { code, episodes, problems } = await answerOf(
      installation,
      '--allow-private',
      '--feed',
      `${address}/feed`,
    );
    expect({ code, episodes }).toEqual({ code: 1, episodes: [] });
    expect(problems[0]).toMatchObject({ file: `${address}/gone`, severity: 'error' });
    expect(problems[0]?.message).toContain('episodes would be missing');
  });

  it('fetches chapters that stand in a file, and the length that a feed does not state', async () => {
    const installation = await anInstallation();
    const chapters = {
      chapters: [
        { startTime: 1529, title: 'Rounding | #1050001' },
        { startTime: 0, title: 'Welcome' },
      ],
    };
    const { address } = await served({
      '/feed': anRss([
        '<item><title>A</title><guid>a</guid><itunes:episode>1</itunes:episode><enclosure url="{address}/a.mp3" length="0" type="audio/mpeg"/><podcast:chapters url="{address}/a.json" type="application/json+chapters"/></item>',
      ]),
      '/a.json': JSON.stringify(chapters),
      '/a.mp3': 'sound',
    });
    const { episodes } = await answerOf(
      installation,
      '--allow-private',
      '--feed',
      `${address}/feed`,
    );
    expect(episodes[0]?.media.enclosure?.lengthBytes).toBe(5);
    expect(episodes[0]?.segments).toMatchObject([
      { title: 'Welcome', startSeconds: 0, changes: [] },
      { title: 'Rounding', startSeconds: 1529, changes: ['1050001'] },
    ]);
  });

  it('goes on without chapters that cannot be had, and says so', async () => {
    const installation = await anInstallation();
    const chapters = (n: number) => `<podcast:chapters url="{address}/${n}.json"/>`;
    const { address, asked } = await served({
      '/feed': anRss([5, 4, 3, 2, 1].map((n) => NUMBERED(n, chapters(n)))),
    });
    const { code, episodes, problems } = await answerOf(
      installation,
      '--allow-private',
      '--feed',
      `${address}/feed`,
    );
    expect({ code, count: episodes.length }).toEqual({ code: 0, count: 5 });
    expect(problems[0]).toMatchObject({ severity: 'warning' });
    expect(problems[0]?.message).toContain('“ep-5” comes without its chapters.');
    expect(problems.map(({ message }) => message).join()).toContain(
      'failed 3 times and is not asked again',
    );
    expect(asked).toHaveLength(4);
  });

  it('asks no machine of this network, unless it may', async () => {
    const { address, asked } = await served({ '/feed': anRss([NUMBERED(1)]) });
    const { code, err } = await (await anInstallation()).run('import', '--feed', `${address}/feed`);
    expect(code).toBe(1);
    expect(err).toContain('not on the public internet');
    expect(err).toMatch(/\nNothing was saved\.\n$/);
    expect(asked).toEqual([]);
  });

  it('gives an episode that is here the guid that subscribers know, and leaves its notes alone', async () => {
    const installation = await anInstallation({ 'seeds/episodes/21.md': NOTES_21 });
    await installation.write(
      'feed.xml',
      anRss([
        NUMBERED(
          21,
          '<psc:chapters><psc:chapter start="0:00" title="Something else"/></psc:chapters>',
        ),
      ]),
    );
    const { code, err } = await installation.run('import', '--feed', 'feed.xml');
    expect(code).toBe(0);
    expect(err).toContain('Episode 21 is here already: from now on it has the guid');
    expect(err).toContain(
      'The chapters of the feed are not those of episode 21 here, which keeps its segments.',
    );
    const { out } = await installation.run('export', '21');
    expect(out).toContain('guid: ep-21\n');
    expect(out).toContain('status: published\n');
    expect(out).toContain('### Invoices can round per line | v2.210 #1050001 {#s-aa22}');
    expect(out).not.toContain('Something else');
  });

  it('does not publish again what was taken back here', async () => {
    const installation = await anInstallation();
    await installation.write('feed.xml', anRss([NUMBERED(1)]));
    await installation.run('import', '--feed', 'feed.xml');
    await installation.run('unpublish', '1');
    expect((await installation.run('import', '--feed', 'feed.xml')).out).toContain(
      'nothing changed',
    );
    expect((await installation.run('export', '1')).out).toContain('status: draft\n');
  });

  it('refuses all of it when an episode has another guid here', async () => {
    const installation = await anInstallation({
      'seeds/episodes/21.md': NOTES_21.replace('number: 21', 'number: 21\nguid: of another feed'),
    });
    await installation.write('feed.xml', anRss([NUMBERED(22), NUMBERED(21)]));
    const { code, err } = await installation.run('import', '--feed', 'feed.xml');
    expect(code).toBe(1);
    expect(err).toContain('feed.xml:13: error: Episode 21 has another guid here, of another feed');
    expect((await installation.run('export', '22')).code).toBe(1);
  });

  it.each(['show.json', 'episode-21.json'])('is refused while %s is damaged', async (file) => {
    const installation = await anInstallation({
      'seeds/show.yaml': 'title: Ours',
      'seeds/episodes/21.md': NOTES_21,
    });
    await installation.run('check');
    await damage(installation, file);
    await installation.write('feed.xml', anRss([NUMBERED(21)]));
    const { code, out, err } = await installation.run('import', '--feed', 'feed.xml');
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain(`${file}: error: `);
  });

  it('takes over the podcast:guid of the show', async () => {
    const guid = '917393e3-1b1e-5cef-ace4-edaa54e1f810';
    const installation = await anInstallation({ 'seeds/show.yaml': 'title: Ours' });
    await installation.write(
      'feed.xml',
      anRss([NUMBERED(1)], `<podcast:guid>${guid}</podcast:guid>`),
    );
    await installation.run('import', '--feed', 'feed.xml');
    const { out } = await installation.run('show', 'export');
    expect(out).toContain(`guid: ${guid}`);
    expect(out).toContain('title: Ours');
  });

  it('remembers the old address when the feed moves here, and says what the old host must do', async () => {
    const installation = await anInstallation();
    const { address } = await served({ '/feed': anRss([NUMBERED(1)]) });
    const feed = ['import', '--allow-private', '--feed', `${address}/feed`];
    await installation.run(...feed);
    expect((await installation.run('show', 'export')).out).not.toContain('oldAddresses');
    const { out } = await installation.run(...feed, '--move');
    expect(out).toContain(
      `let ${address}/feed lead to http://localhost:3000/feed.xml for good (301).`,
    );
    expect((await installation.run('show', 'export')).out).toContain(`- ${address}/feed`);
    expect((await installation.run(...feed, '--move')).out).toContain('nothing changed');
  });

  it('reads standard input, and the addresses that podcast apps hand around', async () => {
    const installation = await anInstallation();
    const { out } = await installation.runWith(anRss([NUMBERED(1)]), 'import', '--feed', '-');
    expect(out).toContain('1 new');
    const { address } = await served({ '/feed': anRss([NUMBERED(1)]) });
    const feed = `feed:${address}/feed`;
    const again = await installation.run('import', '--allow-private', '--feed', feed);
    expect(again.out).toContain('nothing changed');
  });

  it.each([
    ['page.html', '<!doctype html><html></html>', 'This is a web page, not a feed'],
    ['notes.md', '# Episode 12', 'This is no feed'],
    ['empty.xml', anRss([]), 'This feed holds no episodes'],
    ['half.xml', anRss([NUMBERED(1)]).slice(0, -40), 'ends in the middle'],
  ])('says of %s why nothing was saved', async (name, text, sentence) => {
    const installation = await anInstallation();
    await installation.write(name, text);
    const { code, out, err } = await installation.run('import', '--feed', name);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain(`${name}: error: `);
    expect(err).toContain(sentence);
  });

  it('says so when an address answers 404', async () => {
    const { address } = await served({});
    const { code, err } = await (
      await anInstallation()
    ).run('import', '--allow-private', '--feed', `${address}/feed`);
    expect(code).toBe(1);
    expect(err).toContain('404');
  });

  it.each([
    [['--feed', 'a.xml', 'notes.md'], '--feed stands alone'],
    [['--feed', 'a.xml', '--number', '3'], '--number and --replace go with notes'],
    [['notes.md', '--move'], '--move and --allow-private go with --feed'],
    [['--feed'], 'argument missing'],
  ])('ends %j with 2', async (argv, sentence) => {
    const { code, err } = await (await anInstallation()).run('import', ...argv);
    expect(code).toBe(2);
    expect(err).toContain(sentence);
  });
});
