import { describe, expect, it } from '@jest/globals';
import { XmlDocument } from 'libxml2-wasm';
import RSS from 'rss';
import { chaptersOf } from '../../src/feeds/chapters.js';
import { chaptersPsc, PSC_NAMESPACE, pscElement } from '../../src/feeds/chaptersPsc.js';
import { aSegment, at } from '../support/builders.js';
import { anEntry } from '../support/entries.js';

const chapters = chaptersOf(
  anEntry({
    number: 18,
    segments: [
      aSegment({ id: 'aa', title: 'Welcome', time: at(0) }),
      aSegment({ id: 'bb', title: 'Say "go" & \'stop\' <now>', time: at(3661.25) }),
    ],
  }),
);

const WRITTEN = [
  ['00:00:00.000', 'Welcome', 'https://runbook.example/episodes/18?t=0:00#s-aa'],
  [
    '01:01:01.250',
    'Say "go" & \'stop\' <now>',
    'https://runbook.example/episodes/18?t=1:01:01.25#s-bb',
  ],
];

function read(xml: string): (string | undefined)[][] {
  const document = XmlDocument.fromString(xml);
  try {
    return document
      .find('//psc:chapters[@version="1.2"]/psc:chapter', { psc: PSC_NAMESPACE })
      .map((node) =>
        ['@start', '@title', '@href'].map((attribute) => node.get(attribute)?.content),
      );
  } finally {
    document.dispose();
  }
}

describe('Podlove Simple Chapters', () => {
  it('are XML of their own for Atom and for files', () => {
    expect(read(chaptersPsc(chapters, 'https://runbook.example/'))).toEqual(WRITTEN);
  });

  it('say the same inside an item of RSS', () => {
    const rss = new RSS({
      title: 'By the [run]Book',
      site_url: 'https://runbook.example/',
      feed_url: 'https://runbook.example/feed.xml',
      custom_namespaces: { psc: PSC_NAMESPACE },
    });
    const element = pscElement(chapters, 'https://runbook.example/');
    rss.item({ title: 'A', description: '', url: '', date: '', custom_elements: [element] });
    expect(read(rss.xml())).toEqual(WRITTEN);
  });
});
