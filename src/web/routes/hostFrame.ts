import { parseEpisodeNumber } from '../../domain/episodeNumber.js';
import { framed, notFound, published } from '../answer.js';
import { hostFramePolicy } from '../contentSecurityPolicy.js';
import { hostFramePage } from '../pages/hostFramePage.js';
import type { Route } from './route.js';

export const hostFrame: Route = (ask, site) => {
  const number = parseEpisodeNumber(ask.param('number'));
  const library = site.library();
  const entry = number === null ? null : library.episode(number);
  const page = entry && hostFramePage(entry.episode, library.show().language);
  if (!page) return notFound(`Episode “${ask.param('number')}” has no video that plays here.`);
  return published(framed('hostFrame', page, hostFramePolicy(page.href)));
};
