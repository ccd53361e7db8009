import { afterEach, describe, expect, it } from '@jest/globals';
import { anInstallation, type TestInstallation } from '../../support/installation.js';
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
      message:
        '“b” states no number, but the show counts its episodes: it is 9001 here, apart from the count.',
    });
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

  it.each([
    [['--feed', 'a.xml', 'notes.md'], '--feed stands alone'],
    [['--feed', 'a.xml', '--number', '3'], '--number and --replace go with notes'],
    [['notes.md', '--move'], '--move, --update and --allow-private go with --feed'],
    [['--feed'], 'argument missing'],
  ])('ends %j with 2', async (argv, sentence) => {
    const { code, err } = await (await anInstallation()).run('import', ...argv);
    expect(code).toBe(2);
    expect(err).toContain(sentence);
  });
});
