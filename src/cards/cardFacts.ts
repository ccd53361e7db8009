import type { Episode } from '../domain/episode.js';
import { oneLine } from '../domain/oneLine.js';
import type { Show } from '../domain/show.js';

/** All that a card says, as plain text in one line each. */
export interface CardFacts {
  /** The show's title, with its brackets. */
  show: string;
  /** `Episode 18`; `Tour` for a trailer. */
  name: string;
  /** The episode's own title; empty when it has none. */
  title: string;
  /** The versions that it covers, in order. */
  versions: readonly string[];
}

/** Gathers what the card of an episode says. */
export function cardFacts(show: Pick<Show, 'title'>, episode: Episode): CardFacts {
  const { type, number, title, versions } = episode;
  return {
    show: plain(show.title),
    name: type === 'trailer' ? 'Tour' : `Episode ${number}`,
    title: plain(title),
    versions: [...versions],
  };
}

/** Without what shows nothing by itself: soft hyphens, joiners, marks of direction, variants of signs. */
function plain(text: string): string {
  return oneLine(text.normalize('NFC'))
    .replace(/\p{Default_Ignorable_Code_Point}+/gu, '')
    .replace(/[^\S\u00A0]+/g, ' ')
    .trim();
}
