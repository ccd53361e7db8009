import { emptyDraft, type EpisodeDraft } from '../../domain/draft.js';
import { withKeptTexts } from '../../domain/keptTexts.js';
import type { FeedText } from '../../exchange/feed/feedReading.js';
import type { PlacedItem } from '../../exchange/feed/placeItems.js';
import { htmlToMarkdown, plainToMarkdown } from '../../notes/html/htmlToMarkdown.js';
import { readDescription } from '../../notes/readDescription.js';
import type { NotesContext } from '../../notes/reading.js';
import { chapterSegments, withChapterTimes } from './chapterSegments.js';
import { isUnder, ownFile, ownTranscript } from './ownFiles.js';

/**
 * What an item of a feed states of its episode. It is published, since subscribers have it; whether
 * one that they know already is shown here is decided here.
 * @param shows whether the show is explicit, as the feed says and here: an item that says the same says
 *   nothing of its own
 * @param origin the public origin of this companion: files and pages under it are its own
 */
export function itemDraft(
  { item, number, title, isKnown }: PlacedItem,
  context: NotesContext,
  shows: readonly (boolean | null)[],
  origin: string | null,
): EpisodeDraft & { number: number } {
  const { guid, enclosure, link } = item;
  const text = readDescription(
    markdownOf(item.notes, link),
    markdownOf(item.summary, link),
    link,
    context,
  );
  const chapters = chapterSegments(item.chapters, link, context);
  const people = item.people.length > 0 ? item.people : text.people;
  return withKeptTexts({
    ...emptyDraft(),
    number,
    type: item.type,
    season: item.season,
    explicit: shows.includes(item.explicit) ? null : item.explicit,
    guid: guid === `urn:runbook:episode:${number}` ? null : guid,
    title,
    summary: text.summary,
    status: isKnown ? null : 'published',
    published: item.published,
    people,
    versions: text.versions,
    media: {
      videoUrl: item.videoUrl,
      enclosure: enclosure && { ...enclosure, url: ownFile(enclosure.url, origin) },
    },
    duration: item.duration,
    transcript: item.transcript && ownTranscript(item.transcript, origin),
    notesUrl: link === null || isUnder(origin, link) ? null : link,
    segments: withChapterTimes(text.segments, chapters),
  });
}

/**
 * A text of a feed in Markdown; '' when there is none.
 * @param page what relative addresses in it hang on where the feed does not say, as in a file: left as
 *   they are, they would lead to pages of this companion
 */
export function markdownOf(text: FeedText | null, page: string | null): string {
  if (text === null) return '';
  return text.isHtml ? htmlToMarkdown(text.text, text.base ?? page) : plainToMarkdown(text.text);
}
