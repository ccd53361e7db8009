import { displayTitle } from '../../domain/episode.js';
import { parseEpisodeNumber } from '../../domain/episodeNumber.js';
import { chaptersOf } from '../../feeds/chapters.js';
import { CHAPTERS_JSON_TYPE, chaptersJson } from '../../feeds/chaptersJson.js';
import { chaptersVtt } from '../../feeds/chaptersVtt.js';
import { writeSrt } from '../../captions/writeSrt.js';
import { writeVtt } from '../../captions/writeVtt.js';
import type { Cue } from '../../captions/cue.js';
import type { EpisodeEntry } from '../../library/entries.js';
import { linkOf } from '../pages/player.js';
import { notFound, published, text, unavailable, type Answer } from '../answer.js';
import type { Ask } from '../ask.js';
import type { Site } from '../site.js';
import { readTranscript } from '../transcripts.js';
import { noEpisode } from './noEpisode.js';
import type { Route } from './route.js';

const VTT = 'text/vtt; charset=utf-8';
const WITHHELD = 'The transcript of this episode cannot be read at the moment: try again later.';
const SRT = 'application/x-subrip; charset=utf-8';

export const chaptersAsJson: Route = (ask, site) =>
  withEpisode(ask, site, (entry) => {
    const chapters = chaptersOf(entry);
    if (chapters.length === 0) return noChapters(entry);
    const about = { title: displayTitle(entry.episode), podcastName: site.library().show().title };
    return published(
      text(`${CHAPTERS_JSON_TYPE}; charset=utf-8`, chaptersJson(chapters, about, site.baseUrl)),
    );
  });

export const chaptersAsVtt: Route = (ask, site) =>
  withEpisode(ask, site, (entry) => {
    const chapters = chaptersOf(entry);
    return chapters.length === 0 ? noChapters(entry) : published(text(VTT, chaptersVtt(chapters)));
  });

export const transcriptAsVtt: Route = (ask, site) => transcript(ask, site, VTT, writeVtt);

export const transcriptAsSrt: Route = (ask, site) => transcript(ask, site, SRT, writeSrt);

function transcript(ask: Ask, site: Site, type: string, write: (cues: Cue[]) => string) {
  return withEpisode(ask, site, async ({ episode }) => {
    const transcript = await readTranscript(site.mediaFolder, episode.transcript);
    if (transcript?.state === 'read') return published(text(type, write(transcript.cues)));
    if (transcript?.state === 'withheld') return unavailable(WITHHELD);
    const elsewhere = linkOf(episode.transcript);
    return notFound(
      `There is no transcript of episode ${episode.number} here.`,
      elsewhere ? [{ text: `Its transcript at ${elsewhere.host}`, href: elsewhere.href }] : [],
    );
  });
}

function withEpisode(
  ask: Ask,
  site: Site,
  answer: (entry: EpisodeEntry) => Answer | Promise<Answer>,
): Answer | Promise<Answer> {
  const number = parseEpisodeNumber(ask.param('number'));
  const entry = number === null ? null : site.library().episode(number);
  return entry ? answer(entry) : noEpisode(ask, site);
}

function noChapters({ episode }: EpisodeEntry): Answer {
  return notFound(
    `The segments of episode ${episode.number} have no times yet, so it has no chapters.`,
  );
}
