import type { TZDate } from '@date-fns/tz';
import { absoluteUrl, changePath, episodePath, momentPath } from '../domain/address.js';
import { cutAtWord } from '../domain/cutAtWord.js';
import { displayTitle } from '../domain/episode.js';
import { segmentGuid } from '../domain/episodeGuid.js';
import { formatTimecode } from '../domain/timecode.js';
import type { PlacedSegment } from '../library/entries.js';
import { notesHtml } from '../library/renderedNotes.js';
import { escapedText } from '../markdown/escape.js';
import { plainText } from '../markdown/plain.js';
import { feedDate } from './feedDate.js';
import { DESCRIPTION_BYTES } from './descriptionHtml.js';
import type { FeedInput } from './feedModel.js';
import { htmlLink } from './htmlLink.js';
import { xmlLine, xmlTexts } from './xmlText.js';

/** What the feed of changes says of a segment. All texts are free of what XML cannot hold. */
export interface ChangeItem {
  guid: string;
  /** Never empty. */
  title: string;
  /** The moment. */
  url: string;
  /** Of its episode, in the show's time zone. */
  published: TZDate | null;
  /** Titles of its areas. */
  categories: string[];
  /** Plain text: the notes, else where it is discussed. */
  description: string;
  /** Safe HTML with absolute links. */
  html: string;
}

type Context = Pick<FeedInput, 'show' | 'baseUrl'>;

/** Gathers what the feed of changes says of a segment. */
export function changeItem(placed: PlacedSegment, { show, baseUrl }: Context): ChangeItem {
  const { episode, segment, start } = placed;
  const url = absoluteUrl(baseUrl, momentPath(episode.number, segment.id, start));
  const notes = plainText(segment.notes);
  const place = placeOf(placed);
  return xmlTexts<ChangeItem>({
    guid: segmentGuid(segment.id),
    title: xmlLine(segment.title) || place,
    url,
    published: episode.published === null ? null : feedDate(episode.published, show.timeZone),
    categories: segment.areas.flatMap(
      (slug) => show.areas.find((area) => area.slug === slug)?.title ?? [],
    ),
    description: cutAtWord(notes || place, DESCRIPTION_BYTES),
    html: [
      `<p>${htmlLink(url, place)}</p>`,
      factsOf(placed, baseUrl),
      notesHtml(segment, { baseUrl, topHeading: 5 }),
    ]
      .filter(Boolean)
      .join('\n'),
  });
}

/** `25:29 of Episode 16: Rounding, at last`. */
function placeOf({ episode, start }: PlacedSegment): string {
  const number = `Episode ${episode.number}`;
  const title = displayTitle({ number: episode.number, title: xmlLine(episode.title) });
  const named = title === number ? number : `${number}: ${title}`;
  return start === null ? `In ${named}` : `${formatTimecode(start)} of ${named}`;
}

function factsOf(placed: PlacedSegment, baseUrl: string): string {
  const { episode, segment } = placed;
  const changes = segment.changes.map(({ id }) =>
    htmlLink(absoluteUrl(baseUrl, changePath(id)), `#${id}`),
  );
  const facts = [
    segment.highlight ? '<strong>Highlight</strong>' : '',
    escapedText(versionWords(placed.versions, episode.versions)),
    ...changes,
    htmlLink(absoluteUrl(baseUrl, episodePath(episode.number)), 'The whole episode'),
  ];
  return `<p>${facts.filter(Boolean).join(' · ')}</p>`;
}

/** Which version shipped it, or what is known instead; empty when nothing is. */
function versionWords(known: readonly string[], covered: readonly string[]): string {
  if (known.length > 0) return `Version ${inWords(known)}`;
  if (covered.length === 0) return '';
  return `Version not stated: the episode covers ${inWords(covered)}`;
}

function inWords(versions: readonly string[]): string {
  return [versions.slice(0, -1).join(', '), versions.at(-1)].filter(Boolean).join(' and ');
}
