import type { Problem } from '../../domain/problem.js';
import { readAtom } from './readAtom.js';
import { jsonOf } from './chapterList.js';
import type { FeedOutcome, FeedReading, LeftOut } from './feedReading.js';
import { isJsonFeed, readJsonFeed } from './readJsonFeed.js';
import { readRss } from './readRss.js';
import { addressAt, attributeOf, childrenOf, readXml, type XmlElement } from './lenientXml.js';

const LEFT_OUT: Readonly<Record<LeftOut, string>> = {
  category: 'A show has one category here: the others of the feed (itunes:category) were left out.',
  picture:
    'Episodes have no pictures of their own here: those of the feed (itunes:image) were left out.',
  person:
    'People have a name and a role here: their pages and pictures (podcast:person href, img) were left out.',
};

/**
 * Reads one document of a feed: RSS 2.0, Atom 1.0 or JSON Feed, with the namespaces itunes, podcast,
 * psc, content and media. Bears what feeds in the wild bring along; never throws.
 * @param text the whole document
 * @param address where it came from, which relative addresses hang on; null for a file
 * @returns what it says, with problems by line; refuses what is no feed, and half of one
 */
export function readFeed(text: string, address: string | null): FeedOutcome {
  const written = text.replace(/^\uFEFF/, '');
  const problems: Problem[] = [];
  const warn = (line: number | null, message: string) =>
    problems.push({ line, severity: 'warning', message });
  const leftOut = new Set<LeftOut>();
  const leaveOut = (kind: LeftOut) => {
    if (!leftOut.has(kind))
      problems.push({ line: null, severity: 'notice', message: LEFT_OUT[kind] });
    leftOut.add(kind);
  };
  const context = { warn, leaveOut };
  const read = (reading: Omit<FeedReading, 'problems'>): FeedOutcome => ({
    ok: true,
    reading: { ...reading, problems },
  });

  if (written.trim() === '') return refused('There is nothing in it.');
  if (/^\s*[{[]/.test(written)) {
    const json = jsonOf(written);
    if (isJsonFeed(json)) return read(readJsonFeed(json, address, context));
    return refused(
      json === null
        ? 'This begins like JSON, but cannot be read as such: was all of it fetched?'
        : 'This is JSON, but no JSON Feed: it has no items.',
    );
  }
  if (isWebPage(written)) return refused(webPageMessage(written, address));

  const { root, isCutOff, isTooDeep } = readXml(written, address);
  if (root === null) return refused('This is no feed: it is neither RSS, Atom nor JSON Feed.');
  const [channel] = childrenOf(root, 'channel');
  const isRss = root.name === 'rss' && channel !== undefined;
  if (!isRss && root.name !== 'atom:feed') return refused(otherMessage(root));
  if (isTooDeep) {
    return refused(
      'Its elements stand in each other deeper than those of any feed: tags are not closed, or this is no feed of a show.',
    );
  }
  if (isCutOff) {
    return refused('It ends in the middle, so a part is missing: fetch it again, all of it.');
  }
  return read(isRss ? readRss(channel, context) : readAtom(root, context));
}

/** Whether HTML begins, behind a declaration of XML and comments. */
function isWebPage(text: string): boolean {
  let at = endOf(/\s*(?:<\?xml[^>]*>\s*)?/y, text, 0);
  while (text.startsWith('<!--', at)) {
    const end = text.indexOf('-->', at + '<!--'.length);
    if (end < 0) return false;
    at = endOf(/\s*/y, text, end + '-->'.length);
  }
  return /^<(?:!doctype\s+html|html[\s>])/i.test(text.slice(at, at + 100));
}

/** Where what a sticky expression finds at a place ends; the place itself when it finds nothing. */
function endOf(sticky: RegExp, text: string, from: number): number {
  sticky.lastIndex = from;
  return from + (sticky.exec(text)?.[0].length ?? 0);
}

const FEED_TYPE = /^application\/(?:rss\+xml|atom\+xml|feed\+json)$/i;

/** A page that announces its feed names the address that was meant. */
function webPageMessage(page: string, address: string | null): string {
  const links = page.slice(0, 500_000).matchAll(/<link\s[^<>]{1,2000}>/gi);
  for (const [link] of links) {
    const { root } = readXml(link.replace(/\/?>$/, '/>'), address);
    if (root === null || !/\balternate\b/i.test(attributeOf(root, 'rel') ?? '')) continue;
    const feed = FEED_TYPE.test(attributeOf(root, 'type') ?? '') ? addressAt(root, 'href') : null;
    if (feed === null) continue;
    return `This is a web page, not a feed: it announces the feed ${feed}: give that address.`;
  }
  return 'This is a web page, not a feed: look for a link to its RSS feed and give that address.';
}

function otherMessage({ name }: XmlElement): string {
  if (name.toLowerCase() === 'opml') {
    return 'This is a list of feeds (OPML): give the address of one of them.';
  }
  if (/(?:^|:)rdf$/i.test(name)) {
    return 'This is RSS 1.0, which holds no episodes: look for an RSS 2.0 or Atom feed of the show.';
  }
  return `This is XML, but no feed: it begins with <${name.slice(0, 60)}>, not with <rss> or <feed>.`;
}

function refused(message: string): FeedOutcome {
  return { ok: false, problem: { line: null, severity: 'error', message } };
}
