import { episodeAdvice } from './episodeAdvice.js';
import { episodeRules } from './episodeRules.js';
import { pagesAdvice } from './pagesAdvice.js';
import { OUR_FAULT } from './rule.js';
import type {
  EpisodeRule,
  EpisodeUnderCheck,
  FeedFinding,
  FeedUnderCheck,
  KnownEpisode,
} from './rule.js';
import { showAdvice } from './showAdvice.js';
import { showRules } from './showRules.js';
import { whoOf } from './who.js';
import { childOf, childrenOf, readXml, textOf, type FeedElement } from './strictXml.js';

/** One document of a feed, as it would be served. */
export interface FeedText {
  /** The canonical address. */
  url: string;
  body: string;
}

/**
 * Holds the documents of an RSS feed against the checklist.
 * @param pages the main document first
 * @param known by guid, what is known of the episodes; without it, rows are judged by the feed alone
 * @returns what does not hold: required rows first, the show before its episodes
 */
export function checkRss(
  pages: readonly FeedText[],
  known: ReadonlyMap<string, KnownEpisode> = new Map(),
): FeedFinding[] {
  const read = pages.map(({ url, body }) => ({ url, body, reading: readXml(body) }));
  const broken = read.flatMap(({ url, reading }) =>
    reading.ok && childOf(reading.root, 'channel') !== null
      ? []
      : notWellFormed(url, reading.ok ? 'it holds no channel' : reading.message),
  );
  const channels = read.flatMap(({ url, body, reading }) => {
    const channel = reading.ok ? childOf(reading.root, 'channel') : null;
    return reading.ok && channel !== null ? [{ url, body, root: reading.root, channel }] : [];
  });

  const items = channels.flatMap(({ channel }) => childrenOf(channel, 'item'));
  const guids = counts(items.map((item) => textOf(item, 'guid')));
  const enclosures = items.map((item) => childOf(item, 'enclosure')?.attributes ?? {});
  const enclosureUrls = counts(enclosures.map(({ url = null }) => url));
  const enclosureTypes = new Set(enclosures.flatMap(({ type = [] }) => type));
  const feeds = channels.map(({ url, body, root, channel }, i) => {
    const episodes: EpisodeUnderCheck[] = [];
    const feed: FeedUnderCheck = {
      text: body,
      root,
      channel,
      selfUrl: url,
      nextUrl: channels[i + 1]?.url ?? null,
      guids,
      enclosureUrls,
      enclosureTypes,
      episodes,
    };
    for (const item of childrenOf(channel, 'item')) {
      episodes.push({ item, known: known.get(textOf(item, 'guid') ?? '') ?? null, feed });
    }
    return feed;
  });
  const episodes = feeds.flatMap((feed) => feed.episodes);
  return [
    ...broken,
    ...showFindings(feeds, showRules),
    ...episodeRules.flatMap((rule) => episodeFindings(episodes, rule)),
    ...showFindings(feeds, showAdvice),
    ...pagesAdvice(feeds),
    ...episodeAdvice.flatMap((rule) => episodeFindings(episodes, rule)),
  ];
}

/** The finding for a document that no reader can read. */
export function notWellFormed(url: string, message: string): FeedFinding[] {
  const sentence = `${url} is not well-formed: ${message}. ${OUR_FAULT}`;
  return [{ level: 'required', rule: 'well-formed', about: 'show', episodes: [], sentence }];
}

/** What the main document says of the show is said once; what only a further page says names it. */
function showFindings(feeds: readonly FeedUnderCheck[], rules: typeof showRules): FeedFinding[] {
  return rules.flatMap(({ id, level, about, sentence }) => {
    const [first = null, ...others] = feeds.map((feed) => sentence(feed));
    const further = others.flatMap((said, i) =>
      said === null || said === first ? [] : `${feeds[i + 1]?.selfUrl ?? ''}: ${said}`,
    );
    const said = [...(first === null ? [] : [first]), ...further];
    return said.map((text) => ({ level, rule: id, about, episodes: [], sentence: text }));
  });
}

/** Episodes of which a rule says the same come together. */
function episodeFindings(
  episodes: readonly EpisodeUnderCheck[],
  { id, level, about, sentence }: EpisodeRule,
): FeedFinding[] {
  const said = new Map<string, { names: (number | string)[]; say: NonNullable<Said> }>();
  for (const episode of episodes) {
    const say = sentence(episode);
    if (say === null) continue;
    const key = say(whoOf(['']));
    const same = said.get(key);
    if (same) same.names.push(nameOf(episode));
    else said.set(key, { names: [nameOf(episode)], say });
  }
  return [...said.values()].map(({ names, say }) => {
    const numbers = names.filter((name) => typeof name === 'number').sort((a, b) => a - b);
    const titles = names.filter((name) => typeof name === 'string');
    const text = say(whoOf([...numbers, ...titles]));
    return { level, rule: id, about, episodes: numbers, sentence: text };
  });
}

type Said = ReturnType<EpisodeRule['sentence']>;

function nameOf({ item, known }: EpisodeUnderCheck): number | string {
  const number = textOf(item, 'itunes:episode') ?? '';
  return known?.number ?? (/^\d{1,6}$/.test(number) ? Number(number) : titleOf(item));
}

function titleOf(item: FeedElement): string {
  return `"${textOf(item, 'title') ?? ''}"`;
}

function counts(values: readonly (string | null)[]): Map<string, number> {
  const found = new Map<string, number>();
  for (const value of values) {
    if (value !== null) found.set(value, (found.get(value) ?? 0) + 1);
  }
  return found;
}
