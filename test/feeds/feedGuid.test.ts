import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { oneLine } from '../../src/domain/oneLine.js';
import { atomDocument } from '../../src/feeds/atom.js';
import { knownEpisodes } from '../../src/feeds/check/knownEpisodes.js';
import { feedGuid } from '../../src/feeds/feedGuid.js';
import { iriOf } from '../../src/feeds/iri.js';
import { jsonFeedDocument } from '../../src/feeds/jsonFeed.js';
import { rssDocument } from '../../src/feeds/rss.js';
import { aShow } from '../support/builders.js';
import { anEntry } from '../support/entries.js';
import { xmlTextsAt } from '../support/xml.js';

const baseUrl = 'https://runbook.example';

function served(guid: string) {
  const input = { show: aShow(), episodes: [anEntry({ number: 16, guid })], baseUrl };
  const json = JSON.parse(jsonFeedDocument(input, 1)?.body ?? '') as { items: { id: string }[] };
  return {
    rss: xmlTextsAt(rssDocument(input, 1)?.body ?? '', '//item/guid'),
    atom: xmlTextsAt(atomDocument(input, 1)?.body ?? '', '//atom:entry/atom:id'),
    json: json.items.map(({ id }) => id),
  };
}

describe('the guid that an episode brought along', () => {
  it.each(['a  b', 'a\u00a0b', 'a \u2003 b', 'https://old.example/?p=1&x=<2>', 'tag:old,2020:a'])(
    'is served as subscribers know it: %j',
    (guid) => {
      expect(served(guid)).toEqual({ rss: [guid], atom: [iriOf(guid)], json: [guid] });
      expect(decodeURIComponent(iriOf(guid))).toContain(guid);
    },
  );

  it('is served as it was kept, whatever XML can hold of it', () => {
    const kept = fc.string({ unit: 'binary', minLength: 1 }).map(oneLine).filter(Boolean);
    fc.assert(
      fc.property(kept, (guid) => {
        const { rss, atom, json } = served(guid);
        const expected = feedGuid({ number: 16, guid });
        expect({ rss, atom, json }).toEqual({
          rss: [expected],
          atom: [iriOf(expected)],
          json: [expected],
        });
        if (/^[\u0020-\ud7ff\ue000-\ufffd]*$/.test(guid)) expect(expected).toBe(guid);
      }),
      { numRuns: 60 },
    );
  });

  it('gives way to our own when XML can hold nothing of it', () => {
    expect(served('\ufffe').rss).toEqual(['urn:runbook:episode:16']);
  });

  it('is what the checklist knows the episode by', () => {
    for (const guid of ['a  b', 'a\u00a0b', '\ufffe', 'a \ufffe']) {
      const known = knownEpisodes([anEntry({ number: 16, guid })], new Map());
      expect([...known.keys()]).toEqual(served(guid).rss);
    }
  });
});
