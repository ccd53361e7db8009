import { cardOf } from '../../cards/card.js';
import { parseEpisodeNumber } from '../../domain/episodeNumber.js';
import { bytes, notFound } from '../answer.js';
import type { Route } from './route.js';

/** The picture of an episode for link previews; with its digest as `v` it may be kept for ever. */
export const card: Route = async (ask, site) => {
  const number = parseEpisodeNumber(ask.param('number'));
  const entry = number === null ? null : site.library().episode(number);
  if (!entry) return notFound(`There is no episode “${ask.param('number')}” here.`);
  const wanted = cardOf(site.library().show(), entry.episode);
  return bytes('image/png', await site.card(wanted), ask.query('v') === wanted.digest);
};
