import { parseEpisodeNumber } from '../../domain/episodeNumber.js';
import { page, published } from '../answer.js';
import { episodePage } from '../pages/episodePage.js';
import { transcriptView } from '../pages/transcript.js';
import { readTranscript } from '../transcripts.js';
import { askedChoice } from './askedChoice.js';
import { noEpisode } from './noEpisode.js';
import type { Route } from './route.js';

export const episode: Route = async (ask, site) => {
  const number = parseEpisodeNumber(ask.param('number'));
  const entry = number === null ? null : site.library().episode(number);
  if (!entry) return noEpisode(ask, site);
  const asked = { t: ask.query('t'), order: ask.query('order'), ...askedChoice(ask) };
  const file = await readTranscript(site.mediaFolder, entry.episode.transcript);
  const transcript = transcriptView(entry, file, asked.t);
  return published(page('episode', episodePage(entry, site.library(), asked, transcript)));
};
