import type { Audience } from '../audience.js';

/** A button that opens an app with a feed. */
export interface AppButton {
  name: string;
  /** What it runs on; empty when that needs no word. */
  runsOn: string;
  href: string;
}

/** Fetched from: by servers of the app, by the phone that it runs on, or by any device, this one too. */
type Fetching = 'servers' | 'phone' | 'device';

interface App {
  name: string;
  runsOn: string;
  fetching: Fetching;
  href: (feedUrl: string) => string;
}

const bare = (url: string): string => url.replace(/^https?:\/\//, '');
const encoded = encodeURIComponent;

// Each scheme as its makers or their own apps give it. Pocket Casts and Overcast ask their servers.
const PODCAST_APPS: readonly App[] = [
  {
    name: 'Apple Podcasts',
    runsOn: 'iPhone, iPad, Mac',
    fetching: 'device',
    href: (url) => `podcast://${bare(url)}`,
  },
  {
    name: 'Pocket Casts',
    runsOn: 'iPhone, Android',
    fetching: 'servers',
    href: (url) => `pktc://subscribe/${bare(url)}`,
  },
  {
    name: 'Overcast',
    runsOn: 'iPhone',
    fetching: 'servers',
    href: (url) => `overcast://x-callback-url/add?url=${encoded(url)}`,
  },
  {
    name: 'Castro',
    runsOn: 'iPhone',
    fetching: 'servers',
    href: (url) => `castros://subscribe/${bare(url)}`,
  },
  {
    name: 'AntennaPod',
    runsOn: 'Android',
    fetching: 'phone',
    href: (url) => `https://antennapod.org/deeplink/subscribe?url=${encoded(url)}`,
  },
  {
    name: 'Podcast Addict',
    runsOn: 'Android',
    fetching: 'phone',
    href: (url) => `podcastaddict://${bare(url)}`,
  },
];

const READERS: readonly App[] = [
  {
    name: 'Feedly',
    runsOn: '',
    fetching: 'servers',
    href: (url) => `https://feedly.com/i/subscription/feed/${encoded(url)}`,
  },
  {
    name: 'Inoreader',
    runsOn: '',
    fetching: 'servers',
    href: (url) => `https://www.inoreader.com/?add_feed=${encoded(url)}`,
  },
  {
    name: 'NewsBlur',
    runsOn: '',
    fetching: 'servers',
    href: (url) => `https://www.newsblur.com/?url=${encoded(url)}`,
  },
  {
    name: 'The Old Reader',
    runsOn: '',
    fetching: 'servers',
    href: (url) => `https://theoldreader.com/feeds/subscribe?url=${encoded(url)}`,
  },
  {
    name: 'NetNewsWire or another reader',
    runsOn: 'on this device',
    fetching: 'device',
    href: (url) => `feed:${url}`,
  },
];

const REACHED: Record<Audience, readonly Fetching[]> = {
  anywhere: ['servers', 'phone', 'device'],
  network: ['phone', 'device'],
  machine: ['device'],
};

/** The podcast apps that can reach a feed. */
export function podcastApps(feedUrl: string, audience: Audience): AppButton[] {
  return buttons(PODCAST_APPS, feedUrl, audience);
}

/** The feed readers that can reach a feed. */
export function feedReaders(feedUrl: string, audience: Audience): AppButton[] {
  return buttons(READERS, feedUrl, audience);
}

/** The apps that are left out because they cannot reach a feed, by name. */
export function unreachedBy(audience: Audience): { podcastApps: string[]; readers: string[] } {
  const names = (apps: readonly App[]) =>
    apps.filter(({ fetching }) => !REACHED[audience].includes(fetching)).map(({ name }) => name);
  return { podcastApps: names(PODCAST_APPS), readers: names(READERS) };
}

function buttons(apps: readonly App[], feedUrl: string, audience: Audience): AppButton[] {
  return apps
    .filter(({ fetching }) => REACHED[audience].includes(fetching))
    .map(({ name, runsOn, href }) => ({ name, runsOn, href: href(feedUrl) }));
}
