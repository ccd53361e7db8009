import { absoluteUrl, areaPath, versionPath } from '../domain/address.js';
import type { Area } from '../domain/show.js';
import type { Version } from '../domain/version.js';
import { EVERY_SEGMENT, type SegmentFilter } from '../library/segmentFilter.js';
import { changesAddress, changesTitle } from './changesAddress.js';
import type { FeedDocument } from './feedDocument.js';
import { feedModel, type FeedInput } from './feedModel.js';
import { XML_DECLARATION, xmlElement, type Xml } from './xmlElement.js';
import { xmlLine } from './xmlText.js';

export interface OpmlInput extends FeedInput {
  areas: readonly Area[];
  /** In the order in which they are listed. */
  versions: readonly Version[];
}

/**
 * Every feed in one file, as OPML 2.0 (http://opml.org/spec2.opml). Each feed stands in it once, in
 * RSS, which every reader takes: whoever imports the file subscribes to all that is in it.
 */
export function opmlDocument(input: OpmlInput): FeedDocument {
  const { baseUrl, areas, versions } = input;
  const feed = feedModel(input);
  const changes = (filter: Partial<SegmentFilter>, query: string, page: string): Xml =>
    outline(
      changesTitle(feed.title, { ...EVERY_SEGMENT, ...filter }, areas),
      absoluteUrl(baseUrl, changesAddress(query)),
      absoluteUrl(baseUrl, page),
    );
  const body = xmlElement(
    'body',
    {},
    outline(feed.title, absoluteUrl(baseUrl, '/feed.xml'), feed.homeUrl),
    changes({}, '', '/changes'),
    ...folder(
      'Areas',
      areas.map(({ slug }) => changes({ area: slug }, `?area=${slug}`, areaPath(slug))),
    ),
    ...folder(
      'Versions',
      versions.map((v) => changes({ version: v }, `?version=${v}`, versionPath(v))),
    ),
  );
  const head = xmlElement(
    'head',
    {},
    xmlElement('title', {}, `${feed.title}: all feeds`),
    ...(feed.updated ? [xmlElement('dateModified', {}, feed.updated.toUTCString())] : []),
  );
  const root = xmlElement('opml', { version: '2.0' }, head, body);
  return {
    type: 'text/x-opml; charset=utf-8',
    body: `${XML_DECLARATION}${root.xml}\n`,
    updated: feed.updated,
    pages: 1,
  };
}

function outline(title: string, xmlUrl: string, htmlUrl: string): Xml {
  const text = xmlLine(title);
  // podget reads the last address of a line: the feed's has to be that one.
  return xmlElement('outline', { type: 'rss', text, title: text, htmlUrl, xmlUrl });
}

function folder(text: string, outlines: readonly Xml[]): Xml[] {
  return outlines.length === 0 ? [] : [xmlElement('outline', { text, title: text }, ...outlines)];
}
