import { parseChangeId } from '../../domain/changeId.js';
import { parseWrittenEpisodeNumber } from '../../domain/episodeNumber.js';
import { readDay } from './days.js';
import { endsSentence, firstSentence, wordCount } from './sentences.js';
import type { Unit } from './units.js';
import { isChannel, videoPage } from './videoPage.js';

/** What a line is that belongs to the page rather than to the episode. */
export type Furniture =
  | { kind: 'watch'; url: string | null; number: number | null }
  | { kind: 'pointer' }
  | { kind: 'day'; day: string | null }
  | { kind: 'by'; nameFollows: boolean }
  | { kind: 'tail' }
  | { kind: 'plain' };

const WATCH =
  /^[^\p{L}\p{N}]*(?:watch|listen)(?:\s+(?:it\s+)?(?:now|here)\b|\s+on\s+(?:youtube|vimeo|spotify|apple)\b|\s+(?:the|this|full|our)\b[^.!?]{0,40}\b(?:episode|video|recording|youtube)\b)/iu;
const POINTER = /haloreleases(?:\.remmy\.dev)?/i;
const READING_TIME =
  /^(?:estimated\s+)?(?:(?:reading|read)\s+time:?\s*)?\d{1,3}\s?-?\s?min(?:ute)?s?\.?(?:\s+(?:read|watch|listen)(?:ing)?(?:\s+time)?)?$/i;
const BY = /^(?:written\s+|posted\s+|published\s+)?by:?$/i;
const BYLINE =
  /^(?:[Ww]ritten\s+|[Pp]osted\s+|[Pp]ublished\s+)?(?:[Bb]y|BY):?\s+(?!the\b)\p{Lu}[\p{L}.'’-]*(?:\s+(?:and\s+|&\s+)?\p{Lu}[\p{L}.'’-]*){0,4}$/u;
const DOUBTFUL_DAY =
  /^(?:(?:published|posted|released|date)(?: on)?:?\s+)?\d{1,2}[/.]\d{1,2}[/.](?:\d{2}|\d{4})$/i;
// `El Copeland May 26, 2026 4 min read`: a byline whose parts only the page's style held apart.
const RUN_TOGETHER =
  /^(?:\p{Lu}[\p{L}.'’-]*\s+){0,4}?(\p{Lu}\p{L}{2,8}\.?\s+\d{1,2},?\s+\d{4})\s*(?:\d{1,3}\s?min(?:ute)?s?(?:\s+read)?)?$/u;
const TAGS =
  /^(?:tag(?:s|ged)?|categor(?:y|ies)|filed (?:under|in)|posted in|keywords|labels)\s*:/i;
const HASHTAGS = /^(?:#\p{L}[\p{L}\p{N}_-]*[\s,]*)+$/u;
const TAIL =
  /^(?:related (?:posts?|articles?|episodes?|reading|content)|you (?:may|might) also (?:like|enjoy)|(?:more|recent|latest|other) (?:posts?|articles|episodes)\b.*|more from .*|(?:\d+ |no )?comments?(?: \(\d+\))?|(?:leave|post|write|add) a (?:comment|reply)|about the authors?)$/i;
const LABEL =
  /^(?:share|tweet(?: this)?|pin it|e?-?mail|print(?: this)?|copy link|link copied|facebook|twitter|x|linkedin|reddit|whatsapp|youtube|instagram|spotify|apple podcasts|rss|like|reply|previous|next|back|home|menu|search|log ?in|sign (?:in|up)|subscribe(?: now| today| here)?|read (?:more|next)|learn more|skip to (?:main )?content|(?:table of )?contents|time ?stamps|chapters|show notes|key moments|jump to|(?:useful |helpful )?links|get in touch|contact us|all rights reserved|privacy policy|cookie (?:policy|settings|preferences)|accept(?: all)?(?: cookies)?|advertisement|loading\W*|edit|\d+ (?:likes?|views?|shares?)|by the \[?run\]?book)$/i;
const INVITATION =
  /^(?:(?:like|comment),? (?:and|&) subscribe|don['’]t forget to (?:like|subscribe|share)|thank(?:s| you) for (?:watching|reading|listening|tuning in)|see you (?:in the )?next|until next time|have (?:any )?questions\b|follow us\b|share this\b|©|copyright (?:©|\(c\)|\d{4})|powered by \S+$)/i;
const WAY =
  /^(?:share (?:on|via)|(?:previous|next|older|newer) (?:post|article|episode|entry)|back to|read the full|view (?:all|more)|see (?:all|more)|subscribe (?:to|via|on|for)|follow me|terms (?:of|and))\b/i;
const URL = /https?:\/\/[^\s<>()\]"]+(?:\([^\s<>()]*\)[^\s<>()\]"]*)*/gi;
const PLAYER = /(?:youtube(?:-nocookie)?\.com|youtu\.be|vimeo\.com)\//i;

/** Recognises furniture wherever it stands. A line with an ID or a time is never asked about. */
export function furnitureOf(unit: Unit): Furniture | null {
  if (unit.kind === 'rule') return { kind: 'plain' };
  if (unit.kind === 'markup') return videoOr(unit);
  if (unit.kind !== 'text' && unit.kind !== 'bullet' && unit.kind !== 'heading') return null;
  // Headings and labels may end with a colon; what they name is the same.
  const text = unit.plain.replace(/\s*:$/, '').replace(/^\p{So}\uFE0F?\s*/u, '');
  if (pointsToVideo(unit, text))
    return { kind: 'watch', url: videoAddressIn(unit.text), number: episodeIn(text) };
  if (text.length > 300) return null;
  if (POINTER.test(firstSentence(text)[0])) return { kind: 'pointer' };
  if (TAIL.test(text)) return { kind: 'tail' };
  return smallFurniture(unit, text);
}

/** `Watch now` leads to the video; in `Watch now to learn how ...` a sentence goes on. */
function pointsToVideo(unit: Unit, text: string): boolean {
  const match = WATCH.exec(text);
  if (!match || wordCount(text.slice(0, 400)) >= 30) return false;
  const behind = text.slice(match[0].length);
  const ends = /^(?:\s+on)?(?:\s+\p{Lu}\p{L}*){0,2}[^\p{L}\p{N}]*$/u.test(behind);
  const named = /run\]?book/i.test(text) || episodeIn(text) !== null;
  return ends || named || /^\s*[:–—|-]/.test(behind) || addressIn(unit.text) !== null;
}

function smallFurniture(unit: Unit, text: string): Furniture | null {
  const pieces = text.split(/\s*[•·|]\s*|\s+[-–—]\s+/).filter((piece) => piece !== '');
  if (pieces.length > 1 && pieces.every((piece) => isDetail(piece))) {
    const day = pieces.map(readDay).find((one) => one !== null);
    if (day === undefined && pieces.some((piece) => DOUBTFUL_DAY.test(piece)))
      return { kind: 'day', day: null };
    return day === undefined ? { kind: 'plain' } : { kind: 'day', day };
  }
  const day = readDay(RUN_TOGETHER.exec(text)?.[1] ?? text);
  if (day !== null) return { kind: 'day', day };
  if (DOUBTFUL_DAY.test(text)) return { kind: 'day', day: null };
  if (BY.test(text)) return { kind: 'by', nameFollows: true };
  if (isDetail(text) || TAGS.test(text) || HASHTAGS.test(text) || isSmallTalk(text))
    return { kind: 'plain' };
  return isLinkLine(unit) ? videoOr(unit) : null;
}

/** A line of links is a way to elsewhere: the video, if a player has it. */
function videoOr(unit: Unit): Furniture {
  const url = videoAddressIn(unit.text);
  return url !== null && PLAYER.test(url)
    ? { kind: 'watch', url, number: null }
    : { kind: 'plain' };
}

/** Buttons, invitations and ways to elsewhere. A sentence that begins like one may well be a segment. */
function isSmallTalk(text: string): boolean {
  if (LABEL.test(text) || INVITATION.test(text)) return true;
  return WAY.test(text) && !endsSentence(text) && wordCount(text) <= 8;
}

/** What stands under a title: byline, day, reading time. */
function isDetail(text: string): boolean {
  return (
    BYLINE.test(text) ||
    READING_TIME.test(text) ||
    /^(?:last )?updated\b.{0,40}\d{4}$/i.test(text) ||
    readDay(text) !== null ||
    DOUBTFUL_DAY.test(text)
  );
}

function isLinkLine(unit: Unit): boolean {
  const bare = unit.text
    .replace(/!?\[[^\]]{0,300}\]\([^\s()]*\)/g, '')
    .replace(URL, '')
    .replace(/[<>]/g, '');
  if (bare.length === unit.text.length) return false;
  if (/\p{L}/u.test(bare)) return /^[^.!?]{1,60}:\s*$/.test(bare) && !/\d/.test(bare);
  const isTitle = unit.kind !== 'text' && wordCount(unit.plain) > 3;
  return !endsSentence(unit.plain) && !(isTitle && !/^\S+$/.test(unit.plain));
}

/** The first address in a line of Markdown, as the page of a video rather than its player. */
export function addressIn(markdown: string): string | null {
  const url = markdown
    .match(URL)?.[0]
    .replace(/[.,;:!?]+$/, '')
    .replace(/&amp;/g, '&');
  return url === undefined ? null : videoPage(url);
}

/** As `addressIn`; null too for a channel, which is not where the episode can be watched. */
function videoAddressIn(markdown: string): string | null {
  const url = addressIn(markdown);
  return url !== null && isChannel(url) ? null : url;
}

/** The number that `Episode 16` names; digits that may be a change's ID are none. */
export function episodeIn(text: string): number | null {
  const digits = /\b(?:episode|ep\.)\s*#?(\d+)\b/i.exec(text)?.[1];
  return digits === undefined || parseChangeId(digits) !== null
    ? null
    : parseWrittenEpisodeNumber(digits);
}

const TITLE_LINE =
  /^(?:([^.!?:|–—]{2,60}?)\s*(?:[:|–—-]\s*)?)?\b(?:episode|ep\.?)\s*#?(\d+)\b\s*(.*)$/i;

/**
 * A line that is the title of an episode: `By the [run]Book: Episode 16 - Locked billing`. Its number
 * is null when no episode can have it.
 */
export function titleLineOf(text: string): { number: number | null; subtitle: string } | null {
  if (text.length > 200) return null;
  const match = TITLE_LINE.exec(text);
  if (!match) return null;
  const [, show = '', digits = '', behind = ''] = match;
  const named = /run\]?book/i.test(show) || show === '' || /[:|–—-]\s*(?:episode|ep)/i.test(text);
  if (!named || /^(?:in|on|from|during|as|see)\b/i.test(show)) return null;
  if (/^(?:(?:of|from)\s+)?(?:[:|–—-]\s*)?(?:by the \[?run\]?book)?$/i.test(behind))
    return { number: parseWrittenEpisodeNumber(digits), subtitle: '' };
  const subtitle = /^[:|–—-]\s*(\S.*)$/.exec(behind)?.[1] ?? /^\((.+)\)$/.exec(behind)?.[1];
  return subtitle === undefined || /[.]$/.test(subtitle)
    ? null
    : { number: parseWrittenEpisodeNumber(digits), subtitle };
}
