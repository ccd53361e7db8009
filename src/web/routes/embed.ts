import { parseEpisodeNumber } from '../../domain/episodeNumber.js';
import { framed, published } from '../answer.js';
import { contentSecurityPolicy } from '../contentSecurityPolicy.js';
import { embedPage } from '../pages/embedPage.js';
import type { Route } from './route.js';

export const embed: Route = (ask, site) => {
  const number = parseEpisodeNumber(ask.param('number'));
  const library = site.library();
  const entry = number === null ? null : library.episode(number);
  const policy = contentSecurityPolicy('embed');
  if (entry) return published(framed('embed', embedPage(entry, library, ask.query('t')), policy));
  const { title, language } = library.show();
  return framed('embedMissing', { language, show: title, asked: ask.param('number') }, policy, 404);
};
