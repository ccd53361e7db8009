import { describe, expect, it } from '@jest/globals';
import { anRss } from '../../support/feeds.js';
import { firstItem } from '../../support/feedReadings.js';

describe('readFeed, of the shapes of hosts', () => {
  it('reads Libsyn: CDATA everywhere, a guid of digits and letters, an episode number', () => {
    const item = firstItem(
      anRss([
        `<item><title><![CDATA[045: Rounding]]></title><itunes:title><![CDATA[Rounding]]></itunes:title>
<pubDate>Wed, 01 Apr 2026 04:05:00 +0000</pubDate>
<guid isPermaLink="false"><![CDATA[5f1c2b2a-0045]]></guid>
<link><![CDATA[https://rounding.libsyn.example/045-rounding]]></link>
<description><![CDATA[<p>Hello.</p>]]></description><content:encoded><![CDATA[<p>Hello.</p>]]></content:encoded>
<enclosure length="28123456" type="audio/mpeg" url="https://traffic.libsyn.example/045.mp3?dest-id=1"/>
<itunes:duration>29:12</itunes:duration><itunes:explicit>false</itunes:explicit><itunes:keywords/>
<itunes:subtitle><![CDATA[Hello.]]></itunes:subtitle><itunes:episode>45</itunes:episode><itunes:episodeType>full</itunes:episodeType></item>`,
      ]),
    );
    expect(item).toMatchObject({ guid: '5f1c2b2a-0045', title: 'Rounding', number: 45 });
    expect(item).toMatchObject({
      published: '2026-04-01T04:05:00Z',
      duration: 1752,
      summary: null,
    });
  });

  it('reads Buzzsprout: guids with a prefix, transcripts of four kinds, psc and JSON chapters', () => {
    const item = firstItem(
      anRss([
        `<item><itunes:title>Rounding</itunes:title><title>Rounding</title>
<itunes:summary><![CDATA[<p>Hi</p>]]></itunes:summary><description><![CDATA[<p>Hi</p>]]></description>
<enclosure url="https://www.buzzsprout.example/1/episodes/2-rounding.mp3" length="100" type="audio/mpeg"/>
<guid isPermaLink="false">Buzzsprout-2</guid><pubDate>Tue, 31 Mar 2026 05:00:00 -0400</pubDate>
<podcast:transcript url="https://www.buzzsprout.example/1/2/transcript" type="text/html"/>
<podcast:transcript url="https://www.buzzsprout.example/1/2/transcript.json" type="application/json"/>
<podcast:transcript url="https://www.buzzsprout.example/1/2/transcript.srt" type="application/x-subrip"/>
<podcast:transcript url="https://www.buzzsprout.example/1/2/transcript.vtt" type="text/vtt"/>
<podcast:chapters url="https://www.buzzsprout.example/1/2/chapters.json" type="application/json"/>
<psc:chapters><psc:chapter start="0:00" title="Intro"/></psc:chapters>
<itunes:duration>1800</itunes:duration><itunes:episodeType>full</itunes:episodeType></item>`,
      ]),
    );
    expect(item).toMatchObject({ guid: 'Buzzsprout-2', number: null, summary: null });
    expect(item.transcript).toBe('https://www.buzzsprout.example/1/2/transcript.vtt');
    expect(item.chapters).toEqual([{ start: 0, end: null, title: 'Intro', url: null }]);
  });

  it('reads Anchor: a UUID for a guid, a duration with leading zeros, HTML in description alone', () => {
    const item = firstItem(
      anRss([
        `<item><title><![CDATA[Rounding]]></title><description><![CDATA[<p>Hi</p>
]]></description><link>https://podcasters.example/e2</link>
<guid isPermaLink="false">0e6b3c2e-8f1e-4b1a-9c1e-2f0c0f0b7d11</guid><dc:creator><![CDATA[Amy]]></dc:creator>
<pubDate>Tue, 31 Mar 2026 05:00:00 GMT</pubDate><enclosure url="https://anchor.example/s/1/play/2/https%3A%2F%2Fd.example%2F2.m4a" length="100" type="audio/x-m4a"/>
<itunes:summary>&lt;p&gt;Hi&lt;/p&gt;</itunes:summary><itunes:explicit>No</itunes:explicit><itunes:duration>00:25:29</itunes:duration>
<itunes:season>1</itunes:season><itunes:episode>2</itunes:episode></item>`,
      ]),
    );
    expect(item).toMatchObject({ duration: 1529, number: 2, season: 1, summary: null });
    expect(item.enclosure?.url).toContain('https%3A%2F%2Fd.example%2F2.m4a');
  });
});
