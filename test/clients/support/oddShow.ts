import type { Episode } from '../../../src/domain/episode.js';
import { anEpisode, aSegment, aShow, at } from '../../support/builders.js';
import { silence } from '../../support/mp3.js';
import type { SeedsOf } from './seedsFolder.js';

/** What a day without a time is dated by: far from UTC, and on another day there. */
export const ODD_ZONE = 'Pacific/Auckland';

const SOUND = silence(100);
const CAPTIONS = 'WEBVTT\n\n00:00:01.000 --> 00:00:02.500\n<v Ann & Bob>1 < 2 & 3\n';

/** Text that wants to be markup, an end of CDATA, an entity, a line of another direction. */
const HOSTILE = '<b>]]></b> &amp; &lt;i> "quoted" שלום ‮!olleh 👩‍👩‍👧 é';

/** The show of what is rare: each episode is one case that clients are known to stumble over. */
export const oddShow: SeedsOf = {
  show: aShow({
    title: 'Odd & “ends” <of> the show',
    description: 'All that is *rare* & <b>odd</b>.',
    timeZone: ODD_ZONE,
    people: [{ name: 'Ann & Bob', role: 'host' }],
    feed: { ...aShow().feed, author: 'Ann & Bob', email: 'ann@example.org', copyright: 'Ann' },
  }),
  episodes: [
    hostileEpisode(),
    anEpisode({ number: 2, title: 'Scheduled', status: 'scheduled', published: '2126-01-01' }),
    anEpisode({ number: 3, title: 'Undated, without a file' }),
    movedEpisode(),
    anEpisode({
      number: 5,
      title: 'Video only',
      published: '2026-02-01',
      media: { videoUrl: 'https://www.youtube.com/watch?v=dQw4w9WgXcQ', enclosure: null },
      segments: [aSegment({ title: 'Timed', time: at(90) })],
    }),
    anEpisode({ number: 6, title: 'Draft', status: 'draft', published: '2026-02-02' }),
  ],
  media: { 'one two & three.mp3': SOUND, 'one.vtt': CAPTIONS },
};

function hostileEpisode(): Episode {
  return anEpisode({
    number: 1,
    season: 2,
    title: HOSTILE,
    summary: `${HOSTILE}\n\n<script>alert(1)</script>\n\n- [link](/relative "t")`,
    published: '2026-01-31',
    duration: 3.6,
    people: [{ name: 'Ann & Bob', role: 'host' }],
    transcript: '/media/one.vtt',
    media: {
      videoUrl: null,
      enclosure: {
        url: '/media/one%20two%20%26%20three.mp3',
        type: 'audio/mpeg',
        lengthBytes: SOUND.length,
      },
    },
    segments: [
      aSegment({ id: 'last', title: 'Last', time: at(2) }),
      aSegment({ id: 'first', title: HOSTILE, notes: HOSTILE, time: at(0, 1.5) }),
    ],
  });
}

/** From another host: its guid is an address there, its file too, and its hour is known. */
function movedEpisode(): Episode {
  return anEpisode({
    number: 4,
    guid: 'https://old.example/?p=4&x=ü',
    title: 'Moved here',
    published: '2026-01-15T09:30:00+05:30',
    duration: 3723,
    people: [{ name: 'Cleo', role: 'guest' }],
    media: {
      videoUrl: null,
      enclosure: {
        url: 'https://cdn.example/show/4.m4a?token=a&b=c',
        type: 'audio/x-m4a',
        lengthBytes: 12_345_678,
      },
    },
  });
}
