import { parseEpisodeNumber } from '../../domain/episodeNumber.js';
import { notFound, unavailable, type Answer } from '../answer.js';
import type { Ask } from '../ask.js';
import type { Site } from '../site.js';

/** Why there is no episode of the number that an address names: it is not known, or cannot be read just now. */
export function noEpisode(ask: Ask, site: Pick<Site, 'isDamaged'>): Answer {
  const asked = ask.param('number');
  const number = parseEpisodeNumber(asked);
  return number !== null && site.isDamaged(`episodes/${number}`)
    ? unavailable(
        `Episode ${number} is here, but its file is damaged and waits to be put back. Everything else can be read; try again later.`,
      )
    : notFound(`There is no episode “${asked}” here.`);
}
