import type { Article } from '../../../domain/article.js';
import { displayTitle, type Episode } from '../../../domain/episode.js';
import type { Area, Show } from '../../../domain/show.js';
import { resolveAlias } from '../../../domain/version.js';
import { plainText } from '../../../markdown/plain.js';
import type { ChangeEntry, EpisodeEntry, PlacedSegment } from '../../entries.js';
import type { HitKind } from '../../searchEntries.js';
import type { FieldTexts } from '../index/fields.js';
import { saidInEpisode, type SpokenLine } from './spoken.js';

/** What a text is of: a hit is made of it when it is shown. */
export type Subject =
  | { kind: 'change'; change: ChangeEntry }
  | { kind: 'segment'; placed: PlacedSegment; said: SpokenLine[] }
  | { kind: 'episode'; entry: EpisodeEntry }
  /** A stretch of the transcript outside of the segments whose times are known. */
  | { kind: 'said'; entry: EpisodeEntry; said: SpokenLine[] }
  | { kind: 'article'; article: Article };

/** A text that can be found. */
export interface EntryText {
  subject: Subject;
  fields: FieldTexts;
  /** Texts of one group are one hit: `change 1050001`. */
  group: `${HitKind} ${string}`;
  /** What it can be narrowed by: `area:billing`. */
  marks: string[];
}

/** The texts of an episode: itself, its segments, and what was said outside of them. */
export function textsOfEpisode(
  entry: EpisodeEntry,
  show: Show,
  spoken: readonly SpokenLine[],
): EntryText[] {
  const { episode, segments } = entry;
  const said = saidInEpisode(segments, spoken);
  const group = `episode ${episode.number}` as const;
  const covered = coveredBy(entry.episode, show);
  const marks = [`episode:${episode.number}`, ...covered.map((version) => `version:${version}`)];
  const own: EntryText = {
    subject: { kind: 'episode', entry },
    fields: {
      name: displayTitle(episode),
      versions: episode.versions.join(' '),
      also: [`Episode ${episode.number}`, ...episode.people.map(({ name }) => name)].join(' '),
      body: indexed(episode.summary),
    },
    group,
    marks,
  };
  return [
    own,
    ...segments.map((placed) => textOfSegment(placed, show, said.within.get(placed) ?? [])),
    ...said.outside.map((lines): EntryText => {
      const fields = { said: lines.map(({ text }) => text).join('\n') };
      return { subject: { kind: 'said', entry, said: lines }, fields, group, marks };
    }),
  ];
}

function textOfSegment(placed: PlacedSegment, show: Show, said: SpokenLine[]): EntryText {
  const { episode, segment, versions } = placed;
  const change = segment.changes[0];
  return {
    subject: { kind: 'segment', placed, said },
    fields: {
      title: segment.title,
      ids: segment.changes.map(({ id }) => id).join(' '),
      versions: versions.join(' '),
      covered: versions.length === 0 ? episode.versions.join(' ') : '',
      areas: titlesOf(segment.areas, show.areas),
      also: segment.section ?? '',
      body: indexed(segment.notes),
      said: said.map(({ text }) => text).join('\n'),
    },
    group: change ? `change ${change.id}` : `segment ${episode.number} ${segment.id}`,
    marks: marksOfSegment(placed, show),
  };
}

/** What a segment can be narrowed by. One without a version counts for those that its episode covers. */
export function marksOfSegment(
  { episode, segment, versions, start, cautions }: PlacedSegment,
  show: Show,
): string[] {
  const known = versions.length > 0 ? versions : coveredBy(episode, show);
  return [
    `episode:${episode.number}`,
    ...known.map((version) => `version:${version}`),
    ...segment.areas.map((area) => `area:${area}`),
    ...(start === null ? [] : ['has:time']),
    ...(segment.changes.length === 0 ? [] : ['has:id']),
    ...(cautions.length === 0 ? [] : ['is:caution']),
    ...(segment.highlight ? ['is:highlight'] : []),
  ];
}

/** The text of a change: what the catalogue holds, and under which titles it was discussed. */
export function textOfChange(change: ChangeEntry, show: Show): EntryText {
  const { id, title, version, catalogued, mentions } = change;
  const discussed = mentions
    .flatMap((placed) => marksOfSegment(placed, show))
    .filter((mark) => !/^(?:area|version):/.test(mark));
  return {
    subject: { kind: 'change', change },
    fields: {
      title,
      ids: id,
      versions: version ?? '',
      areas: titlesOf(change.areas, show.areas),
      also: mentions.map(({ segment }) => segment.title).join('\n'),
      body: indexed(catalogued?.notes ?? ''),
    },
    group: `change ${id}`,
    marks: [
      'has:id',
      ...(version === null ? [] : [`version:${version}`]),
      ...change.areas.map((area) => `area:${area}`),
      ...discussed,
    ],
  };
}

export function textOfArticle(article: Article): EntryText {
  const { slug, title, author, category, summary, body } = article;
  return {
    subject: { kind: 'article', article },
    fields: {
      title,
      also: [author, category].filter(Boolean).join(' '),
      body: indexed(`${summary}\n\n${body}`),
    },
    group: `article ${slug}`,
    marks: [],
  };
}

function coveredBy({ versions }: Episode, { versionAliases }: Show): string[] {
  return versions.map((version) => resolveAlias(version, versionAliases));
}

// Marks such as ** are no words anyway; only what hides words or adds some needs the Markdown read.
const HIDES_WORDS = /[<&]|\][([:]/;

function indexed(markdown: string): string {
  return HIDES_WORDS.test(markdown) ? plainText(markdown) : markdown;
}

function titlesOf(slugs: readonly string[], areas: readonly Area[]): string {
  return slugs.map((slug) => areas.find((area) => area.slug === slug)?.title ?? slug).join(' ');
}
