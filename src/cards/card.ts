import { createHash } from 'node:crypto';
import type { Episode } from '../domain/episode.js';
import type { Show } from '../domain/show.js';
import { cardFacts, type CardFacts } from './cardFacts.js';

/**
 * The design's version. It goes up with every change of what is drawn, so that cards that were kept,
 * here and elsewhere, are drawn anew.
 */
export const DESIGN = 1;

const DIGEST_CHARACTERS = 16;

/** The card of an episode, not drawn yet. */
export interface Card {
  /** The episode's number. */
  episode: number;
  facts: CardFacts;
  /** Hexadecimal. It follows from the facts and the design: the same digest is the same picture. */
  digest: string;
}

/** The card of an episode as it is now. */
export function cardOf(show: Pick<Show, 'title'>, episode: Episode): Card {
  const facts = cardFacts(show, episode);
  const digest = createHash('sha256')
    .update(JSON.stringify([DESIGN, facts]))
    .digest('hex')
    .slice(0, DIGEST_CHARACTERS);
  return { episode: episode.number, facts, digest };
}
