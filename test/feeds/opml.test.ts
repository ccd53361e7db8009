import { describe, expect, it } from '@jest/globals';
import { opmlDocument } from '../../src/feeds/opml.js';
import { aShow } from '../support/builders.js';
import { anEntry } from '../support/entries.js';
import { xmlTextsAt } from '../support/xml.js';

const baseUrl = 'https://runbook.example';
const input = { show: aShow(), episodes: [anEntry()], baseUrl };

describe('all feeds in one file', () => {
  const { areas } = aShow();
  const { body, type } = opmlDocument({ ...input, areas, versions: ['2.212', '2.210'] });
  const found = (path: string) => xmlTextsAt(body, `/opml[@version='2.0']/${path}`);

  it('lists every feed once, each in RSS, areas and versions in folders', () => {
    expect(type).toBe('text/x-opml; charset=utf-8');
    expect(found("body/outline[@type='rss']/@xmlUrl")).toEqual([
      `${baseUrl}/feed.xml`,
      `${baseUrl}/changes.xml`,
    ]);
    expect(found("body/outline[@text='Areas']/outline[@type='rss']/@xmlUrl")).toEqual([
      `${baseUrl}/changes.xml?area=billing`,
      `${baseUrl}/changes.xml?area=ai`,
      `${baseUrl}/changes.xml?area=slas`,
    ]);
    expect(found("body/outline[@text='Versions']/outline[@type='rss']/@xmlUrl")).toEqual([
      `${baseUrl}/changes.xml?version=2.212`,
      `${baseUrl}/changes.xml?version=2.210`,
    ]);
    const all = found('body//outline/@xmlUrl');
    expect(new Set(all).size).toBe(all.length);
  });

  it('names each as the feed names itself, with the page that shows the same', () => {
    expect(found('body/outline/@title')).toEqual([
      'By the [run]Book',
      'By the [run]Book: all changes',
      'Areas',
      'Versions',
    ]);
    expect(found('body/outline/outline/@text')).toContain('By the [run]Book: changes on Billing');
    expect(found('body/outline/outline/@htmlUrl')).toContain(`${baseUrl}/versions/2.210`);
    expect(found('head/dateModified')).toEqual(['Wed, 01 Apr 2026 10:00:00 GMT']);
  });

  it('has no empty folders', () => {
    const bare = opmlDocument({ ...input, areas: [], versions: [] }).body;
    expect(xmlTextsAt(bare, '/opml/body/outline[not(@xmlUrl)]')).toEqual([]);
  });
});
