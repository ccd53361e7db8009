import { articlePath, changePath, episodePath, momentPath } from '../../domain/address.js';
import type { Article } from '../../domain/article.js';
import { displayTitle } from '../../domain/episode.js';
import type { Area } from '../../domain/show.js';
import { plainText } from '../../markdown/plain.js';
import type { ChangeEntry, EpisodeEntry, PlacedSegment, SearchHit } from '../entries.js';
import type { Searchable } from './engine.js';

/** A text that can be found, and what is answered when it is. */
export interface SearchText extends Searchable {
  hit: Omit<SearchHit, 'snippet' | 'areas' | 'moments'>;
  /** Plain text that snippets are cut from. */
  excerpt: string;
  /** Place in its episode, from 1; 0 when it has none. */
  position: number;
}

/** The texts of an episode: itself, then its segments. */
export function textsOfEpisode(
  { episode, segments }: EpisodeEntry,
  areas: readonly Area[],
): SearchText[] {
  const body = plainText(episode.summary);
  const title = displayTitle(episode);
  const own: SearchText = {
    ...EMPTY,
    key: `episode ${episode.number}`,
    title,
    versions: episode.versions.join(' '),
    also: [`Episode ${episode.number}`, ...episode.people.map(({ name }) => name)].join(' '),
    body,
    hit: {
      ...NOWHERE,
      kind: 'episode',
      title,
      path: episodePath(episode.number),
      episode: episode.number,
    },
    excerpt: body,
  };
  return [own, ...segments.map((placed) => textOfSegment(placed, areas))];
}

function textOfSegment(placed: PlacedSegment, areas: readonly Area[]): SearchText {
  const { episode, segment, position, start, versions } = placed;
  const body = plainText(segment.notes);
  return {
    ...EMPTY,
    key: `segment ${episode.number} ${position}`,
    title: segment.title,
    ids: segment.changes.map(({ id }) => id).join(' '),
    versions: versions.join(' '),
    covered: versions.length === 0 ? episode.versions.join(' ') : '',
    areas: titlesOf(segment.areas, areas),
    also: segment.section ?? '',
    body,
    hit: {
      kind: 'segment',
      title: segment.title,
      path: momentPath(episode.number, segment.id, start),
      episode: episode.number,
      segmentId: segment.id,
      start,
      changeId: segment.changes[0]?.id ?? null,
      version: versions[0] ?? null,
    },
    excerpt: body,
    position,
  };
}

/** The text of a change: what the catalogue holds, and under which titles it was discussed. */
export function textOfChange(change: ChangeEntry, areas: readonly Area[]): SearchText {
  const { id, title, version, catalogued, mentions } = change;
  const body = plainText(catalogued?.notes ?? '');
  return {
    ...EMPTY,
    key: `change ${id}`,
    title,
    ids: id,
    versions: version ?? '',
    areas: titlesOf(change.areas, areas),
    also: mentions.map(({ segment }) => segment.title).join('\n'),
    body,
    hit: { ...NOWHERE, kind: 'change', title, path: changePath(id), changeId: id, version },
    excerpt: body === '' ? plainText(mentions[0]?.segment.notes ?? '') : body,
  };
}

export function textOfArticle({
  slug,
  title,
  author,
  category,
  summary,
  body,
}: Article): SearchText {
  const text = plainText(body);
  return {
    ...EMPTY,
    key: `article ${slug}`,
    title,
    also: [author, category].filter(Boolean).join(' '),
    body: `${plainText(summary)} ${text}`,
    hit: { ...NOWHERE, kind: 'article', title, path: articlePath(slug) },
    excerpt: text,
  };
}

const EMPTY = { ids: '', versions: '', covered: '', areas: '', also: '', body: '', position: 0 };
const NOWHERE = { episode: null, segmentId: null, start: null, changeId: null, version: null };

function titlesOf(slugs: readonly string[], areas: readonly Area[]): string {
  return slugs.map((slug) => areas.find((area) => area.slug === slug)?.title ?? slug).join(' ');
}
