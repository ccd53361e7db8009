import type { EpisodeEntry, PlacedSegment } from '../library/entries.js';
import { DESCRIPTION_BYTES } from './descriptionHtml.js';

/**
 * How many bytes things take in a feed, without writing them: the pages of a feed of a thousand
 * episodes must be known before a single one is rendered. All forms have the same pages, so this is
 * what the largest form takes; for honest Markdown it errs upwards.
 */

const COSTS = costs({ '&': 5, '<': 4, '>': 4, '"': 6, "'": 6, '\\': 2, '\n': 2 });

// What a mark may become: half of `<strong></strong>`, a `<li></li>` or `</p><p>` a line, a cell, a link.
const MARKDOWN_COSTS = costs({
  '&': 5,
  '<': 6,
  '>': 30,
  '"': 6,
  "'": 1,
  '\\': 2,
  '\n': 10,
  '*': 6,
  _: 6,
  '~': 4,
  '`': 7,
  '#': 6,
  '|': 16,
  '[': 40,
  '!': 30,
});
const LINK = /https?:\/\/\S+|www\.\S+/gi;
const BLOCK = 20;

// Tags, names and types that stand around what an item says.
const ITEM = 1600;
const SEGMENT = 130;
const CHAPTER = 90;
const CHANGE = 50;
const PERSON = 120;

/** A plain text in the form that escapes it most. */
export function textBytes(text: string): number {
  return sum(text, COSTS);
}

/** An episode as an item. */
export function episodeBytes({ episode, segments }: EpisodeEntry, baseUrl: string): number {
  const { media, people, summary, title, transcript } = episode;
  const addresses = [media.videoUrl, media.enclosure?.url, transcript];
  const titles = segments.reduce((all, { segment }) => all + textBytes(segment.title), 0);
  return (
    ITEM +
    12 * baseUrl.length +
    2 * textBytes(title) +
    Math.min(DESCRIPTION_BYTES, summary === '' ? titles : textBytes(summary)) +
    markdownBytes(summary, baseUrl) +
    addresses.reduce((all, address) => all + 4 * textBytes(address ?? ''), 0) +
    people.reduce((all, { name, role }) => all + PERSON + 2 * textBytes(name + role), 0) +
    segments.reduce((all, placed) => all + segmentBytes(placed, baseUrl), 0)
  );
}

/** A segment as a part of an episode's notes and, when it has a start, as a chapter. */
export function segmentBytes({ segment, start }: PlacedSegment, baseUrl: string): number {
  const { title, section, notes, changes } = segment;
  const line = textBytes(title) + baseUrl.length;
  return (
    SEGMENT +
    line +
    (start === null ? 0 : CHAPTER + line) +
    textBytes(section ?? '') +
    changes.length * (CHANGE + baseUrl.length) +
    markdownBytes(notes, baseUrl)
  );
}

/** A segment as an item of its own. */
export function changeBytes(placed: PlacedSegment, baseUrl: string): number {
  const { episode, segment } = placed;
  return (
    ITEM / 2 +
    6 * baseUrl.length +
    segmentBytes(placed, baseUrl) +
    2 * textBytes(episode.title) +
    textBytes(episode.versions.join()) +
    100 * segment.areas.length +
    Math.min(DESCRIPTION_BYTES, textBytes(segment.notes))
  );
}

function markdownBytes(markdown: string, baseUrl: string): number {
  if (markdown === '') return 0;
  const links = markdown.includes('http') || markdown.includes('www.') ? markdown.match(LINK) : [];
  const marks = markdown.includes('](/') ? markdown.split('](/').length * baseUrl.length : 0;
  return (
    BLOCK +
    marks +
    sum(markdown, MARKDOWN_COSTS) +
    (links ?? []).reduce((all, link) => all + 40 + textBytes(link), 0)
  );
}

function sum(text: string, table: Uint8Array): number {
  let bytes = 0;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    bytes += code < 0x80 ? (table[code] ?? 1) : code < 0x800 ? 2 : 3;
  }
  return bytes;
}

function costs(special: Readonly<Record<string, number>>): Uint8Array {
  const table = new Uint8Array(0x80).fill(1);
  for (const [sign, cost] of Object.entries(special)) table[sign.charCodeAt(0)] = cost;
  return table;
}
