import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { mergeEpisode } from '../../../src/domain/merge.js';
import { isValidEpisode } from '../../../src/domain/validEpisode.js';
import { placeItems } from '../../../src/exchange/feed/placeItems.js';
import { readFeed } from '../../../src/exchange/feed/readFeed.js';
import { itemDraft } from '../../../src/cli/importFeed/itemDraft.js';
import { aContext } from '../../support/builders.js';
import { anItem, anRss } from '../../support/feeds.js';

const ORIGIN = 'https://companion.example';

/** The drafts of a feed's items. */
function draftsOf(feed: string, address: string | null = 'https://rounding.example/feed') {
  const outcome = readFeed(feed, address);
  if (!outcome.ok) return [];
  const { placed } = placeItems(outcome.reading.items, [], outcome.reading.show.title);
  return placed.map((item) =>
    itemDraft(item, aContext(), [outcome.reading.show.explicit, false], ORIGIN),
  );
}

const escaped = (text: string) => text.replace(/[<&"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

describe('itemDraft', () => {
  it('keeps no guid of its own for an episode that has the usual one', () => {
    const item = (guid: string) =>
      anRss([
        `<item><title>A</title><guid>${guid}</guid><itunes:episode>16</itunes:episode></item>`,
      ]);
    expect(draftsOf(item('urn:runbook:episode:16'))).toMatchObject([{ number: 16, guid: null }]);
    expect(draftsOf(item('urn:runbook:episode:15'))).toMatchObject([
      { number: 16, guid: 'urn:runbook:episode:15' },
    ]);
  });

  it('knows files and pages of its own', () => {
    const [draft] = draftsOf(
      anRss([
        `<item><guid>a</guid><link>${ORIGIN}/episodes/1</link><enclosure url="${ORIGIN}/media/ep%201.mp3" length="5" type="audio/mpeg"/></item>`,
      ]),
    );
    expect(draft?.media.enclosure?.url).toBe('/media/ep%201.mp3');
    expect(draft?.notesUrl).toBeNull();
  });

  it('makes Markdown of HTML, and lets no sign of plain text become a mark', () => {
    const html =
      '&lt;p&gt;Tom &amp;amp; &lt;b&gt;Amy&lt;/b&gt;&lt;script&gt;alert(1)&lt;/script&gt;&lt;/p&gt;';
    const drafts = draftsOf(
      anRss([
        anItem('a', `<description>${html}</description><itunes:episode>1</itunes:episode>`),
        anItem('b', '<description>2 *stars*</description><itunes:episode>2</itunes:episode>'),
      ]),
    );
    expect(drafts.map(({ summary }) => summary)).toEqual(['Tom & **Amy**', '2 \\*stars\\*']);
  });

  it('lets links lead where they led, not to pages here', () => {
    const html =
      '<p><a href="/about">1</a> <a href="more.html">2</a> <a href="#part">3</a> <a href="https://x.example/">4</a> <img src="p.png" alt="5"></p>';
    const item = (outer: string) =>
      anRss([
        `<item${outer}><guid>a</guid><link>https://page.example/ep/1</link><content:encoded><![CDATA[${html}]]></content:encoded></item>`,
      ]);
    const summaryOf = (feed: string, address?: string | null) =>
      draftsOf(feed, address)[0]?.summary;
    expect(summaryOf(item(''))).toBe(
      '[1](https://rounding.example/about) [2](https://rounding.example/more.html) 3 [4](https://x.example/) ![5](https://rounding.example/p.png)',
    );
    expect(summaryOf(item(' xml:base="https://base.example/a/"'))).toContain(
      '[2](https://base.example/a/more.html)',
    );
    expect(summaryOf(item(''), null)).toContain('[2](https://page.example/ep/more.html)');
  });

  it('makes a valid episode of whatever an item holds', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.constantFrom(
        '0:00 A\n1:00 B\n2:00 C',
        '---\nnumber: 1\n---',
        '```',
        '#1044274 | v2.210 | 0:10',
        '<p>',
      ),
    );
    fc.assert(
      fc.property(fc.array(text, { minLength: 8, maxLength: 8 }), (texts) => {
        const [
          title = '',
          guid = '',
          notes = '',
          summary = '',
          person = '',
          role = '',
          chapter = '',
          start = '',
        ] = texts.map(escaped);
        const inner = `<title>${title}</title><content:encoded>${notes}</content:encoded><description>${summary}</description>
<podcast:person role="${role}">${person}</podcast:person><itunes:duration>${start}</itunes:duration><pubDate>${start}</pubDate>
<psc:chapters><psc:chapter start="0:05" title="${chapter}"/><psc:chapter start="0:05" title="${chapter}" href="https://x.example/${start}"/></psc:chapters>`;
        const items = [anItem('a', inner), `<item><guid>${guid}</guid>${inner}</item>`];
        for (const draft of draftsOf(anRss(items))) {
          const merged = mergeEpisode(null, draft, {
            authoritative: false,
            replace: false,
            isTaken: () => false,
          });
          if (!merged.ok) throw new Error(merged.refusals[0]?.message);
          expect(isValidEpisode(merged.episode)).toBe(true);
        }
      }),
    );
  });
});
