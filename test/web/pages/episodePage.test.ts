import { describe, expect, it } from '@jest/globals';
import type { Episode } from '../../../src/domain/episode.js';
import { episodePage, type EpisodeAsk } from '../../../src/web/pages/episodePage.js';
import { aLibrary } from '../../support/aLibrary.js';
import { aSegment, anEpisode, at } from '../../support/builders.js';

const NOTHING_ASKED: EpisodeAsk = { t: null, order: null, area: null, is: null, q: null };

function pageOf(over: Partial<Episode>, ask: Partial<EpisodeAsk> = {}) {
  const library = aLibrary({ episodes: [anEpisode(over)] });
  const entry = library.episode(over.number ?? 21);
  if (!entry) throw new Error('The episode is not in the library.');
  return episodePage(entry, library, { ...NOTHING_ASKED, ...ask }, null);
}

const titles = (page: ReturnType<typeof pageOf>) =>
  page.sections.map(({ title, segments }) => [title, segments.map((segment) => segment.title)]);

const AUDIO = { url: '/media/a.mp3', type: 'audio/mpeg', lengthBytes: 10 };
const VIDEO = 'https://www.youtube.com/watch?v=abc';

describe('times on the page of their episode', () => {
  const segments = [aSegment({ time: at(1529) })];
  const hrefOf = (media: Episode['media']) =>
    pageOf({ segments, media }).sections[0]?.segments[0]?.time?.href;

  it('lead to the second of the file, if there is one', () => {
    expect(hrefOf({ videoUrl: VIDEO, enclosure: AUDIO })).toBe('/media/a.mp3#t=1529');
  });

  it('else to the second of the video at its host', () => {
    expect(hrefOf({ videoUrl: VIDEO, enclosure: null })).toBe(`${VIDEO}&t=1529s`);
  });

  it('are plain text when there is nothing to play', () => {
    expect(hrefOf({ videoUrl: null, enclosure: null })).toBeNull();
  });

  it('are not shown while they are only proposed', () => {
    const time = { start: 5, end: null, proposed: true };
    expect(pageOf({ segments: [aSegment({ time })] }).timed).toBe(false);
  });
});

describe('a moment in the address', () => {
  const segments = [
    aSegment({ id: 'aa', title: 'First', time: at(10) }),
    aSegment({ id: 'bb', title: 'Second', time: at(1529) }),
  ];
  const marked = (t: string) =>
    pageOf({ segments }, { t })
      .sections.flatMap((section) => section.segments)
      .filter((segment) => segment.marked)
      .map((segment) => segment.title);

  it.each(['25:29', '1529', '1529s', '25m29s', '0:25:29', '1h2m3s'])('%s marks what plays', (t) => {
    expect(marked(t)).toEqual(['Second']);
  });

  it('that is not a time gets one line, and the page', () => {
    const page = pageOf({ segments }, { t: '99:99' });
    expect(page.momentLine).toContain('“99:99” is not a time');
    expect(page.sections[0]?.segments).toHaveLength(2);
  });

  it('sets the player', () => {
    const media = { videoUrl: VIDEO, enclosure: AUDIO };
    const { player } = pageOf({ segments, media }, { t: '25:29' });
    expect(player?.file?.src).toBe('/media/a.mp3#t=1529');
    expect(player?.ways.map(({ text, href }) => [text, href])).toEqual([
      ['Listen from 25:29', '/media/a.mp3#t=1529'],
      ['Watch from 25:29', `${VIDEO}&t=1529s`],
    ]);
    expect(player?.video?.href).toBe(`${VIDEO}&t=1529s`);
  });

  it('past the end marks nothing, and the player begins at the beginning', () => {
    const media = { videoUrl: null, enclosure: AUDIO };
    const page = pageOf({ segments, media, duration: 1800 }, { t: '59:59' });
    expect(page.momentLine).toContain('59:59 is past the end');
    expect(page.player?.ways).toEqual([
      { name: 'file', text: 'Play', line: '30:00', href: '/media/a.mp3' },
    ]);
    expect(page.sections[0]?.segments.filter((segment) => segment.marked)).toEqual([]);
  });

  it('is not part of the canonical address', () => {
    expect(pageOf({ segments }, { t: '25:29' }).head.path).toBe('/episodes/21');
  });
});

describe('what is spoken of elsewhere too', () => {
  it('is said at both segments', () => {
    const segments = [aSegment({ id: 'aa22', related: ['bb33'] }), aSegment({ id: 'bb33' })];
    const [first, second] = pageOf({ segments }).sections[0]?.segments ?? [];
    expect(first?.also.map(({ href }) => href)).toEqual(['#s-bb33']);
    expect(second?.also.map(({ href }) => href)).toEqual(['#s-aa22']);
  });
});

describe('the order of segments', () => {
  const late = aSegment({ id: 'aa', title: 'Late', section: 'A', time: at(100) });
  const early = aSegment({ id: 'bb', title: 'Early', section: 'B', time: at(10) });
  const untimed = aSegment({ id: 'cc', title: 'Untimed', section: 'B' });

  it('is note order, under its sections', () => {
    expect(titles(pageOf({ segments: [late, early] }))).toEqual([
      ['A', ['Late']],
      ['B', ['Early']],
    ]);
  });

  it('is time order when asked for, the untimed last', () => {
    expect(titles(pageOf({ segments: [late, untimed, early] }, { order: 'time' }))).toEqual([
      [null, ['Early', 'Late', 'Untimed']],
    ]);
  });

  it('offers time order only when it differs, or some have a time', () => {
    expect(pageOf({ segments: [late, early] }).order?.other).toBe('/episodes/21?order=time#notes');
    expect(pageOf({ segments: [early, late] }).order).toBeNull();
    expect(pageOf({ segments: [early, untimed] }).order).not.toBeNull();
    expect(pageOf({ segments: [untimed] }).order).toBeNull();
  });
});

describe('an episode of which little is known', () => {
  const page = pageOf({ title: '', number: 15 });

  it('is named by its number, once', () => {
    expect([page.episode.title, page.head.title]).toEqual(['Episode 15', 'Episode 15']);
  });

  it('leaves out what is not known', () => {
    expect(page).toMatchObject({
      player: null,
      notesUrl: null,
      facts: [],
      people: [],
      episode: { date: null },
      chapters: null,
      newer: null,
      older: null,
    });
  });
});

describe('the way in', () => {
  it('lists highlights and cautions', () => {
    const page = pageOf({
      segments: [
        aSegment({ id: 'aa', highlight: true, areas: ['billing'], notes: '⚠️ *Off* by default' }),
        aSegment({ id: 'bb', areas: ['billing', 'ai'] }),
      ],
    });
    expect(page.highlights.map((segment) => segment.anchor)).toEqual(['s-aa']);
    expect(page.cautions.map(({ text }) => text)).toEqual(['Off by default']);
  });
});

describe('an index', () => {
  const filled = (highlightAt: number) =>
    Array.from({ length: 12 }, (_, i) => aSegment({ id: `s${i}`, highlight: i === highlightAt }));

  it('is not needed for what stands among the first segments', () => {
    expect(pageOf({ segments: filled(2) }).near.highlights).toBe(true);
  });

  it('leads to what stands further down', () => {
    expect(pageOf({ segments: filled(9) }).near.highlights).toBe(false);
  });
});

describe('ways on from an episode', () => {
  it('name a transcript that lies elsewhere, and none that lies here', () => {
    const elsewhere = (transcript: string) => pageOf({ transcript }).transcriptElsewhere;
    expect(elsewhere('https://cdn.example/21.vtt')).toEqual({
      href: 'https://cdn.example/21.vtt',
      host: 'cdn.example',
    });
    expect(elsewhere('/media/21.vtt')).toBeNull();
  });
});
