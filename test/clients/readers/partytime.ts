import type { Episode } from 'podcast-partytime';
import type { Reader, ToldItem } from '../support/reading.js';

/** Its own name for application/x-subrip. */
const SRT = 'application/srt';

/** What the Podcast Index reads feeds with. It drops what has no enclosure. */
export const partytime: Reader = {
  name: 'podcast-partytime',
  takesTitlesForMarkup: true,
  facts: [
    ...(['fileUrl', 'fileType', 'fileBytes', 'date', 'duration', 'season', 'episode'] as const),
    ...(['people', 'chaptersUrl', 'transcripts'] as const),
  ],
  read: async (address) => {
    // It logs every item that it drops, unless told before it is loaded.
    process.env.PARTYTIME_LOG = 'silent';
    const { parseFeed } = await import('podcast-partytime');
    const feed = parseFeed(await (await fetch(address)).text());
    if (feed === null) throw new Error(`podcast-partytime does not take ${address} for a feed.`);
    return feed.items.map(readEpisode);
  },
};

function readEpisode(item: Episode): ToldItem {
  return {
    guid: item.guid,
    title: item.title,
    link: item.link,
    date: item.pubDate?.toISOString() ?? null,
    fileUrl: item.enclosure.url,
    fileType: item.enclosure.type,
    fileBytes: item.enclosure.length,
    duration: item.duration,
    season: item.podcastSeason?.number ?? null,
    episode: item.podcastEpisode?.number ?? null,
    people: (item.podcastPeople ?? []).map(({ name, role }) => ({
      name,
      role: role.toLowerCase(),
    })),
    chaptersUrl: item.podcastChapters?.url ?? null,
    transcripts: (item.podcastTranscripts ?? []).map(({ url, type }) => ({
      url,
      type: (type as string) === SRT ? 'application/x-subrip' : type,
    })),
  };
}
