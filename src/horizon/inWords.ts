import { counted } from '../domain/counted.js';
import { compareVersions } from '../domain/version.js';
import type { Ahead } from './ahead.js';
import type { News } from './visits.js';

const MOST_AREAS = 3;

/** What stands there before anything is said. */
export const ASKS_FOR_VERSION: readonly string[] = [
  'Which version do you run?',
  'Say so, and this says what lies between it and the newest. Kept on this device; no account.',
];

/** `From 2.208 to 2.212: 131 changes, 9 to review`, and what else is to be known of it. */
export function aheadInWords(ahead: Ahead): string[] {
  const { from, to, isKnown, items, toReview, unstated, areas } = ahead;
  const order = compareVersions(from, to);
  if (order > 0) return [`You run ${from}. No episode covers it yet; the newest here is ${to}.`];
  if (order === 0) return [`You run ${from}, the newest version that is known here.`];
  const review = toReview === 0 ? 'none with a caution' : `${toReview} to review`;
  const facts = [
    ...(areas.length > 0 ? [areasInWords(areas)] : []),
    ...(unstated > 0 ? [`${unstated} state no version`] : []),
    ...(isKnown ? [] : [`${from} itself is not known here`]),
  ];
  return [
    items === 0
      ? `From ${from} to ${to}: nothing was discussed yet.`
      : `From ${from} to ${to}: ${counted(items, 'change')}, ${review}.`,
    ...(facts.length > 0 ? [`${facts.join('; ')}.`] : []),
  ];
}

// The line has room for so many; the rest is on the page that plans the upgrade.
function areasInWords(areas: Ahead['areas']): string {
  const rest = areas.length - MOST_AREAS;
  const named = areas.slice(0, MOST_AREAS).map(({ title, items }) => `${title} ${items}`);
  return [...named, ...(rest > 0 ? [counted(rest, 'more area')] : [])].join(', ');
}

/** One piece of what is new: a text, and the episode that it leads to, if any. */
export interface NewsPiece {
  text: string;
  episode: number | null;
}

const MOST_EPISODES = 2;

/** What is new, newest first, each to stand behind a comma; empty when nothing is. */
export function newsInWords(news: News): NewsPiece[] {
  const more = news.episodes.length - MOST_EPISODES;
  const segments = news.grown.reduce((sum, one) => sum + one.more, 0);
  const grownIn = news.grown.length === 1 ? (news.grown[0]?.episode ?? null) : null;
  return [
    ...news.episodes
      .slice(0, MOST_EPISODES)
      .map((number) => ({ text: `episode ${number}`, episode: number })),
    ...(more > 0 ? [{ text: `${more} more`, episode: null }] : []),
    ...(segments > 0
      ? [
          {
            text: `${counted(segments, 'more segment')}${grownIn === null ? '' : ` in episode ${grownIn}`}`,
            episode: grownIn,
          },
        ]
      : []),
    ...(news.changes > 0 ? [{ text: counted(news.changes, 'more change'), episode: null }] : []),
  ];
}
