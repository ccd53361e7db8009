import { oneLine } from '../../domain/oneLine.js';
import { webAddressOf } from './addresses.js';
import { isRecord } from './chapterList.js';
import { languageOf } from './channelElements.js';
import { keptSeconds } from './feedDuration.js';
import type { FeedItem, FeedReading, FeedText, ItemContext } from './feedReading.js';
import { dateOf, itemGuid } from './itemElements.js';
import { itemMedia } from './itemMedia.js';

type Json = Record<string, unknown>;

/** Whether a JSON value is a feed: by its version, or by having items. */
export function isJsonFeed(value: unknown): value is Json {
  if (!isRecord(value)) return false;
  const { version, items } = value;
  return (typeof version === 'string' && /\bjsonfeed\.org\b/.test(version)) || Array.isArray(items);
}

/**
 * Reads a JSON Feed (jsonfeed.org/version/1.1, and 1).
 * @param base its address, which relative ones hang on; null when that is not known
 */
export function readJsonFeed(
  feed: Json,
  base: string | null,
  context: ItemContext,
): Omit<FeedReading, 'problems'> {
  const items: unknown[] = Array.isArray(feed['items']) ? feed['items'] : [];
  const description = textAt(feed, 'description');
  return {
    show: {
      guid: null,
      title: oneLine(textAt(feed, 'title')),
      tagline: '',
      description: description === '' ? null : { text: description, isHtml: false, base },
      language: languageOf(textAt(feed, 'language')),
      people: [],
      artwork: webAddressOf(textAt(feed, 'icon'), base),
      author: authorOf(feed),
      category: [],
      explicit: null,
      locked: null,
      copyright: null,
      type: null,
      medium: null,
      updateFrequency: null,
      license: null,
      funding: [],
      address: webAddressOf(textAt(feed, 'feed_url'), base),
      movedTo: null,
    },
    items: items.filter(isRecord).map((item) => itemOf(item, base, context)),
    next: webAddressOf(textAt(feed, 'next_url'), base),
  };
}

function itemOf(item: Json, base: string | null, context: ItemContext): FeedItem {
  const attachments: unknown[] = Array.isArray(item['attachments']) ? item['attachments'] : [];
  const files = attachments.filter(isRecord).map((file) => ({
    url: webAddressOf(textAt(file, 'url'), base),
    type: textAt(file, 'mime_type'),
    length: textAt(file, 'size_in_bytes'),
  }));
  const outside = webAddressOf(textAt(item, 'external_url'), base);
  const page = webAddressOf(textAt(item, 'url'), base);
  const link = page ?? outside;
  const media = itemMedia(files, [outside, page], null, context);
  const durations = attachments.filter(isRecord).map((file) => file['duration_in_seconds']);
  const [notes = null, summary = null] = textsOf(item, base);
  return {
    line: null,
    guid: itemGuid(textAt(item, 'id'), media.enclosure?.url ?? link, null, context),
    title: oneLine(textAt(item, 'title')),
    number: null,
    season: null,
    explicit: null,
    type: null,
    published: dateOf(textAt(item, 'date_published') || null, null, context),
    duration: durationOf(durations.find((duration) => typeof duration === 'number')),
    people: [],
    ...media,
    transcript: null,
    link,
    notes,
    summary,
    chapters: [],
    chaptersUrl: null,
  };
}

function textsOf(item: Json, base: string | null): FeedText[] {
  const html = { text: textAt(item, 'content_html'), isHtml: true, base };
  const plain = { text: textAt(item, 'content_text'), isHtml: false, base };
  const summary = { text: textAt(item, 'summary'), isHtml: false, base };
  const body = html.text.trim() === '' ? plain : html;
  return [body, summary].filter(({ text }) => text.trim() !== '');
}

function durationOf(seconds: number | undefined): number | null {
  return (seconds === undefined ? null : keptSeconds(seconds)) || null;
}

function authorOf(feed: Json): string {
  const authors: unknown[] = Array.isArray(feed['authors']) ? feed['authors'] : [feed['author']];
  const [first] = authors.filter(isRecord);
  return first === undefined ? '' : oneLine(textAt(first, 'name'));
}

/** Readers shall take a number for the text that it stands for (JSON Feed 1.1, `id`). */
function textAt(json: Json, key: string): string {
  const value = json[key];
  if (typeof value === 'string') return value;
  return typeof value === 'number' ? String(value) : '';
}
