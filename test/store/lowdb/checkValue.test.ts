import { describe, expect, it } from '@jest/globals';
import type { DocumentName } from '../../../src/store/port.js';
import { faultOfValue } from '../../../src/store/lowdb/checkValue.js';
import { anArticle, aChange, aSegment, aShow, anEpisode, at } from '../../support/builders.js';

const article = anArticle({ published: '2021-06-09' });

const withSegment = (over: object) => ({ ...anEpisode(), segments: [{ ...aSegment(), ...over }] });

describe('a value that may be stored', () => {
  it.each<[string, DocumentName, unknown]>([
    ['an episode that states nothing', 'episodes/21', anEpisode({ title: '' })],
    [
      'an episode that states everything',
      'episodes/21',
      anEpisode({
        published: '2026-03-31T10:00+02:00',
        people: [{ name: 'A. Host', role: 'host' }],
        versions: ['2.98', '2.104.1'],
        media: {
          videoUrl: 'https://video.example/watch?v=1',
          enclosure: { url: '/media/21.mp3', type: 'audio/mpeg', lengthBytes: 1 },
        },
        duration: 4210.5,
        transcript: '/media/21.vtt',
        segments: [
          aSegment({ time: at(1529, 1622.125), version: '2.210', areas: ['billing'] }),
          aSegment({ id: 'b2', changes: [{ id: '1050001', version: null }], section: 'Billing' }),
        ],
        retiredIds: ['zz9'],
      }),
    ],
    ['a show', 'show', aShow()],
    ['an empty catalogue', 'catalogue', { changes: {} }],
    ['a catalogue', 'catalogue', { changes: { '1050001': aChange({ released: '2026-03-31' }) } }],
    ['an article', 'articles/msp-business-model', article],
  ])('%s', (_, name, value) => {
    expect(faultOfValue(name, value)).toBeNull();
  });
});

describe('a value that may not be stored is told where it is wrong', () => {
  it.each<[string, DocumentName, unknown, string]>([
    ['no object', 'episodes/21', null, 'the value'],
    ['a field missing', 'episodes/21', { ...anEpisode(), status: undefined }, 'status'],
    ['a field too many', 'episodes/21', { ...anEpisode(), rating: 5 }, 'rating'],
    [
      'texts that notes could not keep',
      'episodes/21',
      anEpisode({ title: ' two  spaces ' }),
      'written and read back without loss',
    ],
    ['the number of another', 'episodes/16', anEpisode(), 'number must be 16, as in episodes/16'],
    ['a version as a number', 'episodes/21', withSegment({ version: 2.21 }), 'segments[0].version'],
    [
      'a version with its v',
      'episodes/21',
      withSegment({ version: 'v2.210' }),
      'segments[0].version',
    ],
    [
      'an ID of five digits',
      'episodes/21',
      withSegment({ changes: [{ id: '10500', version: null }] }),
      'segments[0].changes[0].id',
    ],
    [
      'an ID with its sign',
      'episodes/21',
      withSegment({ changes: [{ id: '#1050001', version: null }] }),
      'segments[0].changes[0].id',
    ],
    [
      'a time that is none',
      'episodes/21',
      withSegment({ time: at(Number.NaN) }),
      'segments[0].time.start',
    ],
    [
      'a time before the start',
      'episodes/21',
      withSegment({ time: at(-1) }),
      'segments[0].time.start',
    ],
    ['an endless duration', 'episodes/21', { ...anEpisode(), duration: Infinity }, 'duration'],
    ['a segment id with a sign', 'episodes/21', withSegment({ id: 's-k3f9' }), 'segments[0].id'],
    [
      'an id twice',
      'episodes/21',
      { ...anEpisode(), segments: [aSegment(), aSegment()] },
      'segments[1].id must be unique',
    ],
    ['a title of two lines', 'episodes/21', withSegment({ title: 'a\nb' }), 'segments[0].title'],
    ['no title', 'episodes/21', withSegment({ title: ' ' }), 'segments[0].title must not be empty'],
    ['a day that is none', 'episodes/21', { ...anEpisode(), published: '2026-02-30' }, 'published'],
    [
      'a time without its zone',
      'episodes/21',
      { ...anEpisode(), published: '2026-03-31T10:00' },
      'published',
    ],
    [
      'a link that runs',
      'episodes/21',
      { ...anEpisode(), notesUrl: 'javascript:alert(1)' },
      'notesUrl',
    ],
    [
      'a change under another key',
      'catalogue',
      { changes: { '1050002': aChange() } },
      'changes.1050002.id must be 1050002',
    ],
    ['a key that is no ID', 'catalogue', { changes: { abc: aChange() } }, 'changes.abc'],
    [
      'an alias for a number',
      'show',
      { ...aShow(), versionAliases: { '2.21': 2.21 } },
      'versionAliases.2.21',
    ],
    ['a zone of no place', 'show', { ...aShow(), timeZone: 'Mars/Olympus' }, 'timeZone'],
    ['the slug of another', 'articles/other', article, 'slug must be other'],
  ])('%s', (_, name, value, message) => {
    expect(faultOfValue(name, value)).toContain(message);
  });
});
