import { articlePath, changePath, episodePath, momentPath } from '../../../domain/address.js';
import { displayTitle } from '../../../domain/episode.js';
import { plainText } from '../../../markdown/plain.js';
import type { ChangeEntry, PlacedSegment, SearchHit, SearchMoment } from '../../entries.js';
import type { Subject } from '../texts/entryText.js';
import type { Matcher } from './matcher.js';
import { momentOfSaid, momentOfSegment } from './moments.js';
import { snippetOf } from './snippet.js';

/** More than anybody looks at in a list. */
const MOST_MOMENTS = 12;

/**
 * Makes a hit of the texts that were found of it.
 * @param main what it is: the change of the texts, or the best of them
 * @param found best first
 * @param others moments of a change that did not match and fit the filters
 */
export function hitOf(
  main: Subject,
  found: readonly Subject[],
  others: readonly PlacedSegment[],
  matcher: Matcher,
): SearchHit {
  const moments = momentsOf(found, others, matcher);
  const hit: SearchHit = {
    ...NOTHING,
    ...placeOf(moments[0]),
    ...ownOf(main, moments[0], matcher),
    moments,
  };
  for (const { title, snippet } of [hit, ...moments]) {
    matcher.see(title);
    matcher.see(snippet);
  }
  return hit;
}

const NOTHING = { changeId: null, version: null, areas: [] };
type Own = Pick<SearchHit, 'kind' | 'title' | 'path' | 'snippet'> & Partial<SearchHit>;

function ownOf(main: Subject, first: SearchMoment | undefined, matcher: Matcher): Own {
  switch (main.kind) {
    case 'change':
      return ownOfChange(main.change, first, matcher);
    case 'segment': {
      const { segment, versions, episode, start } = main.placed;
      return {
        kind: 'segment',
        title: segment.title,
        path: first?.path ?? momentPath(episode.number, segment.id, start),
        changeId: segment.changes[0]?.id ?? null,
        version: versions[0] ?? null,
        areas: segment.areas,
        snippet: first?.snippet ?? '',
      };
    }
    case 'episode':
    case 'said': {
      const { episode } = main.entry;
      const said = main.kind === 'said' ? first : undefined;
      return {
        kind: 'episode',
        title: displayTitle(episode),
        path: said?.path ?? episodePath(episode.number),
        episode: episode.number,
        start: said?.start ?? null,
        snippet: said?.snippet ?? snippet(plainText(episode.summary), matcher),
      };
    }
    case 'article': {
      const { title, slug, body } = main.article;
      return {
        kind: 'article',
        title,
        path: articlePath(slug),
        snippet: snippet(plainText(body), matcher),
      };
    }
  }
}

function ownOfChange(change: ChangeEntry, first: SearchMoment | undefined, matcher: Matcher): Own {
  const { id, title, version, areas, catalogued } = change;
  const notes = plainText(catalogued?.notes ?? '');
  return {
    kind: 'change',
    title,
    path: changePath(id),
    changeId: id,
    version,
    areas,
    snippet: notes === '' ? (first?.snippet ?? '') : snippet(notes, matcher),
  };
}

function momentsOf(
  found: readonly Subject[],
  others: readonly PlacedSegment[],
  matcher: Matcher,
): SearchMoment[] {
  const matching = found.slice(0, 2 * MOST_MOMENTS).flatMap((subject) => {
    if (subject.kind === 'segment') return momentOfSegment(subject.placed, subject.said, matcher);
    if (subject.kind === 'said') return momentOfSaid(subject.entry, subject.said, matcher) ?? [];
    return [];
  });
  const rest = others
    .slice(0, Math.max(0, MOST_MOMENTS - matching.length))
    .map((placed) => ({ ...momentOfSegment(placed, [], matcher), source: 'none' as const }));
  return [...matching, ...rest].slice(0, MOST_MOMENTS);
}

function placeOf(moment: SearchMoment | undefined) {
  return {
    episode: moment?.episode ?? null,
    segmentId: moment?.segmentId ?? null,
    start: moment?.start ?? null,
  };
}

function snippet(text: string, matcher: Matcher): string {
  return snippetOf(text, (word) => matcher.isAsked(word), matcher.aliases);
}
