import { describe, expect, it } from '@jest/globals';
import { UNNAMED_SHOW } from '../../src/domain/show.js';
import { atomDocument } from '../../src/feeds/atom.js';
import type { FeedInput } from '../../src/feeds/feedModel.js';
import { aSegment, aShow, at } from '../support/builders.js';
import { anEntry } from '../support/entries.js';
import { xmlTextsAt } from '../support/xml.js';

const baseUrl = 'https://runbook.example';

function atom(over: Partial<FeedInput> = {}) {
  const document = atomDocument({ show: aShow(), episodes: [], baseUrl, ...over }, 1);
  return (path: string) => xmlTextsAt(document?.body ?? '', `/atom:feed/${path}`);
}

describe('the Atom feed', () => {
  it('tells no number of a bonus', () => {
    const found = atom({ episodes: [anEntry({ number: 30, type: 'bonus' })] });
    expect(found('atom:entry/podcast:episode')).toEqual([]);
  });

  it('is known by the identity of the podcast, else by its address', () => {
    const guid = '917393e3-1b1e-5cef-ace4-edaa54e1f810';
    const show = aShow({ feed: { ...UNNAMED_SHOW.feed, guid } });
    expect(atom({ show })('atom:id')).toEqual([`urn:uuid:${guid}`]);
    expect(atom()('atom:id')).toEqual([`${baseUrl}/atom.xml`]);
  });

  it('has what RFC 4287 demands, even for a bare installation', () => {
    const found = atom({ show: UNNAMED_SHOW });
    expect(found('atom:title')).toEqual(['Untitled show']);
    expect(found('atom:author/atom:name')).toEqual(['Untitled show']);
    expect(found('atom:updated')).toEqual(['1970-01-01T00:00:00Z']);
    expect(found("atom:link[@rel='self']/@href")).toEqual([`${baseUrl}/atom.xml`]);
    expect(found("atom:link[@rel='alternate']/@href")).toEqual([`${baseUrl}/`]);
    expect(found('fh:complete')).toHaveLength(1);
  });

  it('says of an episode what the other forms say', () => {
    const found = atom({
      show: aShow({ timeZone: 'Europe/Prague' }),
      hubs: ['https://hub.example/'],
      episodes: [
        anEntry({
          number: 16,
          published: '2026-03-31',
          summary: 'About *rounding* & more.',
          people: [{ name: 'Ada Example', role: 'host' }],
          season: 2,
          duration: 75.5,
          transcript: '/media/16.vtt',
          media: {
            videoUrl: 'https://youtu.be/abc',
            enclosure: { url: '/media/16.mp3', type: 'audio/mpeg', lengthBytes: 77 },
          },
          segments: [aSegment({ time: at(61) })],
        }),
      ],
    });
    expect(found("atom:link[@rel='hub']/@href")).toEqual(['https://hub.example/']);
    const entry = (path: string) => found(`atom:entry/${path}`);
    expect(entry('atom:id')).toEqual(['urn:runbook:episode:16']);
    expect(entry('atom:title')).toEqual(['Rounding, at last']);
    expect(entry('atom:published')).toEqual(['2026-03-31T00:00:00+02:00']);
    expect(entry('atom:updated')).toEqual(['2026-04-01T10:00:00Z']);
    expect(entry('atom:author/atom:name')).toEqual(['Ada Example']);
    expect(entry('atom:summary')).toEqual(['About rounding & more.']);
    expect(entry("atom:content[@type='html']")[0]).toContain('<em>rounding</em> &amp; more.');
    expect(entry("atom:link[@rel='alternate']/@href")).toEqual([`${baseUrl}/episodes/16`]);
    expect(entry("atom:link[@rel='enclosure'][@type='audio/mpeg'][@length='77']/@href")).toEqual([
      `${baseUrl}/media/16.mp3`,
    ]);
    expect(entry("atom:link[@rel='related'][@title='Watch on YouTube']/@href")).toEqual([
      'https://youtu.be/abc',
    ]);
    expect(entry('itunes:duration')).toEqual(['76']);
    expect([entry('podcast:season'), entry('podcast:episode')]).toEqual([['2'], ['16']]);
    expect(entry("podcast:person[@role='host']")).toEqual(['Ada Example']);
    expect(entry("podcast:transcript[@type='text/vtt'][@language='en']/@url")).toEqual([
      `${baseUrl}/episodes/16/transcript.vtt`,
    ]);
    expect(entry("podcast:chapters[@type='application/json+chapters']/@url")).toEqual([
      `${baseUrl}/episodes/16/chapters.json`,
    ]);
    expect(entry('psc:chapters/psc:chapter/@title')).toContain('Invoices can round per line');
  });

  it('gives an undated episode no date of publication, and a foreign guid as an IRI', () => {
    const found = atom({ episodes: [anEntry({ guid: 'old 16' })] });
    expect(found('atom:entry/atom:published')).toEqual([]);
    expect(found('atom:entry/atom:id')).toEqual(['urn:runbook:guid:old%2016']);
  });
});
