import type { Episode } from '../domain/episode.js';
import type { Finding } from '../domain/finding.js';
import { counted } from '../domain/counted.js';
import { distinctPlaces, kindsOf } from './kinds.js';

/** Above this, the segments of a kind are named by their places alone. */
const MOST_WITH_TITLE = 3;

/** Findings of an episode as lines for people, many of one kind put together. */
export function findingLines(
  episode: Pick<Episode, 'segments'>,
  findings: readonly Finding[],
): string[] {
  return kindsOf(findings).flatMap(({ members, isOneSubject }) => {
    const [{ severity, message }] = members;
    const places = distinctPlaces(members.map(({ segment }) => segment));
    if (places.length <= (isOneSubject ? 1 : MOST_WITH_TITLE)) {
      return members.map(
        (finding) => `  ${severity}: ${whereOf(episode, finding)}${finding.message}`,
      );
    }
    const list = places.map((place) => place + 1).join(', ');
    return [`  ${severity}: ${counted(places.length, 'segment')} (${list}): ${message}`];
  });
}

function whereOf({ segments }: Pick<Episode, 'segments'>, { segment }: Finding): string {
  if (segment === null) return '';
  return `segment ${segment + 1}, "${segments[segment]?.title ?? ''}": `;
}
