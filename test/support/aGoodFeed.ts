/** An RSS feed that breaks no row of the checklist, to be spoilt in one place by a test. */
export const GOOD_FEED_URL = 'https://runbook.example/feed.xml';

export const GOOD_FEED = `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd" xmlns:podcast="https://podcastindex.org/namespace/1.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:psc="http://podlove.org/simple-chapters" xmlns:media="http://search.yahoo.com/mrss/">
<channel>
<title>By the [run]Book</title>
<link>https://runbook.example/</link>
<description>Release notes, read aloud.</description>
<language>en</language>
<copyright>Rising Tide</copyright>
<lastBuildDate>Tue, 31 Mar 2026 10:00:00 GMT</lastBuildDate>
<atom:link rel="self" type="application/rss+xml" href="https://runbook.example/feed.xml"/>
<image><url>https://runbook.example/artwork.png</url><title>By the [run]Book</title><link>https://runbook.example/</link></image>
<itunes:author>Rising Tide</itunes:author>
<itunes:category text="Business"><itunes:category text="Management"/></itunes:category>
<itunes:explicit>false</itunes:explicit>
<itunes:image href="https://runbook.example/artwork.png"/>
<itunes:type>episodic</itunes:type>
<podcast:guid>917393e3-1b1e-5cef-ace4-edaa54e1f810</podcast:guid>
<podcast:locked>yes</podcast:locked>
<podcast:medium>podcast</podcast:medium>
<podcast:updateFrequency>Monthly</podcast:updateFrequency>
<podcast:license>cc-by-4.0</podcast:license>
<podcast:funding url="https://runbook.example/support">Support the show</podcast:funding>
<item>
<title>Rounding, at last</title>
<link>https://runbook.example/episodes/21</link>
<guid isPermaLink="false">urn:runbook:episode:21</guid>
<pubDate>Tue, 31 Mar 2026 00:00:00 +0100</pubDate>
<description>How invoices round.</description>
<content:encoded><![CDATA[<p><a href="https://runbook.example/episodes/21?t=0:30">Rounding</a></p>]]></content:encoded>
<enclosure url="https://runbook.example/media/21.mp3" length="4711" type="audio/mpeg"/>
<itunes:duration>1800</itunes:duration>
<itunes:episode>21</itunes:episode>
<podcast:episode>21</podcast:episode>
<itunes:season>2</itunes:season>
<podcast:season>2</podcast:season>
<itunes:episodeType>full</itunes:episodeType>
<itunes:explicit>false</itunes:explicit>
<podcast:person role="host">Mendy</podcast:person>
<podcast:transcript url="https://runbook.example/episodes/21/transcript.vtt" type="text/vtt"/>
<podcast:transcript url="https://runbook.example/episodes/21/transcript.srt" type="application/x-subrip"/>
<podcast:chapters url="https://runbook.example/episodes/21/chapters.json" type="application/json+chapters"/>
<psc:chapters version="1.2"><psc:chapter start="00:00:00.000" title="Intro"/><psc:chapter start="01:00:30.000" title="Rounding"/></psc:chapters>
<media:content medium="video"><media:player url="https://www.youtube-nocookie.com/embed/abc"/></media:content>
</item>
</channel>
</rss>
`;
