import { describe, expect, it } from '@jest/globals';
import { anItem, anRss } from '../../support/feeds.js';
import { anInstallation, damage, NOTES_21 } from '../../support/installation.js';

const NUMBERED = (n: number, inner = '') =>
  anItem(`ep-${n}`, `<itunes:episode>${n}</itunes:episode>${inner}`);

describe('a feed, brought into a library that has episodes', () => {
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

  it('undoes no work that was done here, unless it is told to', async () => {
    const installation = await anInstallation();
    const chapters =
      '<psc:chapters><psc:chapter start="0:00" title="Welcome"/><psc:chapter start="1:00" title="Billing"/></psc:chapters>';
    const feed = anRss([NUMBERED(2), NUMBERED(1, chapters)]);
    await installation.write('feed.xml', feed);
    await installation.run('import', '--feed', 'feed.xml');
    const { out: notes } = await installation.run('export', '1');
    const edited = notes
      .replace('title: ep-1', 'title: Rounding, at last')
      .replace('### Billing', '### Invoices and how they round');
    expect(edited).not.toBe(notes);
    await installation.write('1.md', edited);
    await installation.run('import', '1.md');
    const { out: ours } = await installation.run('export', '1');

    const again = await installation.run('import', '--feed', 'feed.xml');
    expect(again.out).toContain('2 episodes; nothing changed.');
    expect(again.err).toBe(
      "feed.xml: notice: 1 episode here differs from the feed and stays so: with --update, the feed's texts and files replace those here.\n",
    );
    expect((await installation.run('export', '1')).out).toBe(ours);

    const updated = await installation.run('import', '--feed', 'feed.xml', '--update');
    expect(updated).toMatchObject({ code: 0, err: '' });
    expect((await installation.run('export', '1')).out).toContain('title: ep-1');
  });

  it('says of an episode that it is explicit where the show is not', async () => {
    const installation = await anInstallation();
    const explicit = (text: string) => `<itunes:explicit>${text}</itunes:explicit>`;
    await installation.write(
      'feed.xml',
      anRss([NUMBERED(2, explicit('no')), NUMBERED(1, explicit('yes'))], explicit('false')),
    );
    await installation.run('import', '--feed', 'feed.xml');
    expect((await installation.run('export', '1')).out).toContain('explicit: true\n');
    expect((await installation.run('export', '2')).out).not.toContain('explicit:');
  });

  it('names the files to bring when a feed of ours comes back without them', async () => {
    const installation = await anInstallation();
    installation.env['BASE_URL'] = 'https://companion.example';
    const item = `<item><title>Tour</title><guid isPermaLink="false">tour</guid><itunes:episode>1</itunes:episode>
<enclosure url="https://companion.example/media/tour.mp3" length="7" type="audio/mpeg"/>
<podcast:transcript url="https://companion.example/episodes/1/transcript.vtt" type="text/vtt"/></item>`;
    await installation.write('feed.xml', anRss([item]));
    const { code, err } = await installation.run('import', '--feed', 'feed.xml');
    expect(code).toBe(0);
    expect(err).toContain('warning: tour.mp3 of episode 1 is not in DATA_DIR/media');
    expect(err).toContain('put it into DATA_DIR/media, as 1.vtt for example');
    expect((await installation.run('export', '1')).out).not.toContain('transcript:');
  });
});
