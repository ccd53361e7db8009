import type { EpisodeDraft } from '../../domain/draft.js';
import { LAST_EPISODE_NUMBER, parseWrittenEpisodeNumber } from '../../domain/episodeNumber.js';
import { isWebAddress } from '../../domain/mediaAddress.js';
import { oneLine } from '../../domain/oneLine.js';
import { isPublicationDate } from '../../domain/publicationDate.js';
import { LAST_SEASON, parseSeason } from '../../domain/season.js';
import { SEGMENT_ID } from '../../domain/segmentId.js';
import { isSeconds, parseTimecode, type Seconds } from '../../domain/timecode.js';
import { parseVersion, resolveAlias, type VersionAliases } from '../../domain/version.js';
import type { Key } from './frontMatter.js';
import { enclosureOf, mediaOf } from './mediaFields.js';
import { peopleOf } from './people.js';
import { choiceOf, formListOf, formOf, textOf, type Complain } from './values.js';
import type { Value } from './yamlTree.js';

type Field = (
  draft: EpisodeDraft,
  value: Value,
  complain: Complain,
  aliases: VersionAliases,
) => void;

/** How each key of the front matter becomes part of a draft. */
export const FIELDS: Record<Key, Field> = {
  number: (draft, value, complain) => {
    draft.number = formOf(
      value,
      'number',
      parseWrittenEpisodeNumber,
      `is not a whole number from 0 to ${LAST_EPISODE_NUMBER}: write it like \`number: 15\`.`,
      complain,
    );
  },
  title: (draft, value, complain) => {
    draft.title = oneLine(textOf(value, 'title', complain) ?? '');
  },
  type: (draft, value, complain) => {
    draft.type = choiceOf(value, 'type', ['full', 'trailer', 'bonus'], complain) ?? 'full';
  },
  season: (draft, value, complain) => {
    const advice = `is not a season: write a whole number from 1 to ${LAST_SEASON}, like \`season: 2\`.`;
    draft.season = formOf(value, 'season', parseSeason, advice, complain);
  },
  guid: (draft, value, complain) => {
    draft.guid = oneLine(textOf(value, 'guid', complain) ?? '') || null;
  },
  explicit: (draft, value, complain) => {
    const choice = choiceOf(value, 'explicit', ['true', 'false'], complain);
    draft.explicit = choice === null ? null : choice === 'true';
  },
  status: (draft, value, complain) => {
    draft.status =
      choiceOf(value, 'status', ['draft', 'scheduled', 'published'], complain) ?? 'draft';
  },
  published: (draft, value, complain) => {
    const advice =
      'is not a date: write the day like `published: 2026-03-31`, or a moment like `2026-03-31T10:00:00+02:00`; leave it out while it is not known.';
    draft.published = formOf(
      value,
      'published',
      (text) => (isPublicationDate(text) ? text : null),
      advice,
      complain,
    );
  },
  complete: (draft, value, complain) => {
    draft.complete = choiceOf(value, 'complete', ['true', 'false'], complain) === 'true';
  },
  people: (draft, value, complain) => {
    draft.people = peopleOf(value, complain);
  },
  versions: (draft, value, complain, aliases) => {
    const advice = 'is not a version: write it like 2.210.';
    const versions = formListOf(value, 'versions', parseVersion, advice, complain);
    draft.versions = [...new Set(versions.map((version) => resolveAlias(version, aliases)))];
  },
  video: (draft, value, complain) => {
    draft.media.videoUrl = webAddress(value, 'video', complain);
  },
  audio: (draft, value, complain) => {
    draft.media.enclosure = enclosureOf(value, complain);
  },
  duration: (draft, value, complain) => {
    const advice =
      'is not a duration: write it like `duration: 48:05`, or `1:02:33` from one hour on.';
    draft.duration = formOf(value, 'duration', readDuration, advice, complain);
  },
  transcript: (draft, value, complain) => {
    draft.transcript = mediaOf(value, 'transcript', complain);
  },
  notes: (draft, value, complain) => {
    draft.notesUrl = webAddress(value, 'notes', complain);
  },
  retired: (draft, value, complain) => {
    const advice = 'is not the id of a segment: ids are small letters and digits, like k3f9.';
    draft.retiredIds = [...new Set(formListOf(value, 'retired', segmentId, advice, complain))];
  },
};

function webAddress(value: Value, key: string, complain: Complain): string | null {
  const advice = 'is not an address: write the whole of it, from `https://` on.';
  return formOf(value, key, (text) => (isWebAddress(text) ? text : null), advice, complain);
}

function readDuration(text: string): Seconds | null {
  const seconds = /^\d{1,6}(?:\.\d{1,3})?$/.test(text) ? Number(text) : parseTimecode(text);
  return seconds !== null && isSeconds(seconds) ? seconds : null;
}

function segmentId(text: string): string | null {
  const id = text.replace(/^#?s-/, '');
  return SEGMENT_ID.test(id) ? id : null;
}
