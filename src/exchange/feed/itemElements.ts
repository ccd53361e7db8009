import type { EpisodeType, Person } from '../../domain/episode.js';
import { isEpisodeNumber } from '../../domain/episodeNumber.js';
import { oneLine } from '../../domain/oneLine.js';
import { parseSeason } from '../../domain/season.js';
import type { Seconds } from '../../domain/timecode.js';
import { pscChapters } from './chapterList.js';
import { readFeedDate } from './readFeedDate.js';
import { readFeedDuration } from './feedDuration.js';
import type { FeedItem, FeedText, ItemContext } from './feedReading.js';
import { itemMedia, itemTranscript, type StatedFile } from './itemMedia.js';
import { addressAt, attributeOf, childrenOf, textIn, type XmlElement } from './lenientXml.js';

/** What items of RSS and entries of Atom say in elements of their own form. Addresses are absolute. */
export interface OwnElements {
  guid: string | null;
  title: string;
  link: string | null;
  date: string | null;
  files: StatedFile[];
  /** Fuller ones first. */
  texts: FeedText[];
}

/**
 * An item of RSS or an entry of Atom: what its own form says of it, and what the namespaces itunes,
 * podcast, psc and media say, which both may hold.
 */
export function xmlItem(element: XmlElement, own: OwnElements, context: ItemContext): FeedItem {
  const { line } = element;
  const { link } = own;
  if (childrenOf(element, 'itunes:image').length > 0) context.leaveOut('picture');
  const pages = [
    ...childrenOf(element, 'podcast:contentLink').map((each) => addressAt(each, 'href')),
    ...mediaElements(element, 'media:player').map((each) => addressAt(each, 'url')),
    link,
  ];
  const chapters = childrenOf(element, 'podcast:chapters').map((each) => addressAt(each, 'url'));
  const transcripts = childrenOf(element, 'podcast:transcript').map(fileOf);
  const media = itemMedia(own.files, pages, line, context);
  const [notes = null, ...others] = own.texts.filter(({ text }) => text.trim() !== '');
  return {
    line,
    guid: itemGuid(own.guid, media.enclosure?.url ?? link, line, context),
    title: oneLine(textIn(element, 'itunes:title') ?? own.title),
    number: numberOf(element),
    season: parseSeason(textIn(element, 'itunes:season', 'podcast:season') ?? ''),
    explicit: explicitIn(element),
    type: typeOf(textIn(element, 'itunes:episodeType')),
    published: dateOf(own.date, line, context),
    duration: durationOf(textIn(element, 'itunes:duration'), line, context),
    people: peopleIn(element, context),
    ...media,
    transcript: itemTranscript(transcripts, line, context),
    link,
    notes,
    summary: others.find(({ text }) => text.trim() !== notes?.text.trim()) ?? null,
    chapters: pscChapters(element),
    chaptersUrl: chapters[0] ?? null,
  };
}

/** What `itunes:explicit` says, also as Apple's older pages asked for it; null for anything else. */
export function explicitIn(element: XmlElement): boolean | null {
  const text = textIn(element, 'itunes:explicit')?.toLowerCase() ?? '';
  if (/^(?:true|yes|explicit)$/.test(text)) return true;
  return /^(?:false|no|clean)$/.test(text) ? false : null;
}

/** The persons of `podcast:person`, whose role is `host` when none is stated. */
export function peopleIn(element: XmlElement, { leaveOut }: ItemContext): Person[] {
  return childrenOf(element, 'podcast:person').flatMap((person): Person[] => {
    const name = oneLine(person.text);
    if (attributeOf(person, 'href') ?? attributeOf(person, 'img')) leaveOut('person');
    const role = oneLine(attributeOf(person, 'role') ?? '').toLowerCase() || 'host';
    return name === '' ? [] : [{ name, role }];
  });
}

/** `media:…`, also inside `media:group`. */
export function mediaElements(element: XmlElement, name: string): XmlElement[] {
  const groups = childrenOf(element, 'media:group');
  return [element, ...groups].flatMap((each) => [
    ...childrenOf(each, name),
    ...childrenOf(each, 'media:content').flatMap((content) => childrenOf(content, name)),
  ]);
}

/** A file that an element names by `url`, `type` and `length`. */
export function fileOf(element: XmlElement): StatedFile {
  return {
    url: addressAt(element, 'url'),
    type: attributeOf(element, 'type'),
    length: attributeOf(element, 'length'),
  };
}

/**
 * The guid as it is kept: one line. Without one, clients know an item by its file or its page (Apple
 * by the file), and so does this companion.
 */
export function itemGuid(
  stated: string | null,
  address: string | null,
  line: number | null,
  { warn }: ItemContext,
): string | null {
  const guid = oneLine(stated ?? '');
  if (guid !== '') return guid;
  if (address !== null) warn(line, `An item has no guid: it is known by its address, ${address}`);
  return address;
}

/** Complains of what is no date; null then. */
export function dateOf(text: string | null, line: number | null, { warn }: ItemContext) {
  const date = text === null ? null : readFeedDate(text);
  if (text !== null && date === null) warn(line, `${quoted(text)} is no date that can be read.`);
  return date;
}

/** Complains of what is no duration; 0 and nothing mean that it is not known. */
function durationOf(text: string | null, line: number | null, { warn }: ItemContext) {
  const duration: Seconds | null = text === null ? null : readFeedDuration(text);
  if (text !== null && duration === null)
    warn(line, `${quoted(text)} is no duration that can be read.`);
  return duration === 0 ? null : duration;
}

/** 0 is what some hosts write for none, and `podcast:episode` may be a fraction. */
function numberOf(element: XmlElement): number | null {
  const text = textIn(element, 'itunes:episode', 'podcast:episode') ?? '';
  const number = /^\d{1,6}$/.test(text) ? Number(text) : 0;
  return number > 0 && isEpisodeNumber(number) ? number : null;
}

function typeOf(text: string | null): EpisodeType | null {
  const type = text?.toLowerCase();
  return type === 'full' || type === 'trailer' || type === 'bonus' ? type : null;
}

function quoted(text: string): string {
  return JSON.stringify(text.length > 60 ? `${text.slice(0, 60)}…` : text);
}
