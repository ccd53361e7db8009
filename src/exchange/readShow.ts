import type { Person } from '../domain/episode.js';
import { isWebAddress, parseMediaAddress } from '../domain/mediaAddress.js';
import { oneLine } from '../domain/oneLine.js';
import { hasErrors, type Problem } from '../domain/problem.js';
import type { Area, Link, Show } from '../domain/show.js';
import { UNNAMED_SHOW } from '../domain/show.js';
import type { VersionAliases } from '../domain/version.js';
import { readVersion, SLUG } from './checks.js';
import { readFeedIdentity, type FeedHome } from './readFeedIdentity.js';
import { readYamlMap, type Entry, type FileMap } from './yamlMap.js';

export interface ShowReading {
  /** Null when there are errors. */
  show: Show | null;
  problems: Problem[];
}

/**
 * Reads a show file: YAML by the failsafe schema, with the names of `Show`. The file is
 * authoritative: what it does not state has the value of `UNNAMED_SHOW`. Only the title is needed.
 * @param home the installation that the file is for; null when it is not known
 */
export function readShow(text: string, home: FeedHome | null = null): ShowReading {
  const { map, problems } = readYamlMap(text.replace(/^\uFEFF/, ''));
  const show: Show = {
    title: map.required('title'),
    tagline: map.lineText('tagline') ?? '',
    description: map.text('description') ?? '',
    language: languageOf(map),
    timeZone: timeZoneOf(map),
    people: map.list('people').flatMap((entry) => personOf(entry, map)),
    links: map.list('links').flatMap((entry) => linkOf(entry.map, entry.line, map)),
    releaseTracker: trackerOf(map),
    artwork: artworkOf(map),
    versionAliases: aliasesOf(map),
    versions: map.list('versions').flatMap((entry) => versionAt(entry.text ?? '', entry.line, map)),
    areas: areasOf(map),
    feed: readFeedIdentity(map.map('feed'), home),
  };
  map.finish();
  return { show: hasErrors(problems) ? null : show, problems };
}

function languageOf(map: FileMap): string {
  const language = map.text('language') ?? UNNAMED_SHOW.language;
  if (!/^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(language)) {
    map.report('language', 'error', `\`language\` must be a code of ISO 639, such as en or en-GB.`);
  }
  return language;
}

function timeZoneOf(map: FileMap): string {
  const timeZone = map.text('timeZone') ?? UNNAMED_SHOW.timeZone;
  try {
    new Intl.DateTimeFormat('en', { timeZone });
  } catch {
    map.report('timeZone', 'error', '`timeZone` must be a name such as America/New_York or UTC.');
  }
  return timeZone;
}

function personOf(entry: Entry, map: FileMap): Person[] {
  const name = entry.map === null ? entry.text && oneLine(entry.text) : entry.map.required('name');
  const role = entry.map?.lineText('role') ?? 'host';
  entry.map?.finish();
  if (name) return [{ name, role: role.toLowerCase() }];
  if (name === null) map.reportAt(entry.line, 'error', 'A person is a name, or `name` and `role`.');
  return [];
}

function linkOf(link: FileMap | null, line: number, map: FileMap): Link[] {
  if (link === null) {
    map.reportAt(line, 'error', 'A link has a `title` and a `url`.');
    return [];
  }
  const title = link.required('title');
  const url = link.required('url');
  if (url !== '' && !isWebAddress(url) && !/^mailto:\S+@\S+$/.test(url)) {
    link.report(
      'url',
      'error',
      `${JSON.stringify(url)} is not an address: begin it with https://.`,
    );
  }
  link.finish();
  return [{ title, url }];
}

function trackerOf(map: FileMap): Link | null {
  const tracker = map.map('releaseTracker');
  return tracker === null ? null : (linkOf(tracker, tracker.line(), map)[0] ?? null);
}

function artworkOf(map: FileMap): string | null {
  const artwork = map.text('artwork');
  const address = artwork === null ? null : parseMediaAddress(artwork);
  if (artwork === null || address !== null) return address;
  map.report(
    'artwork',
    'error',
    '`artwork` must be the name of a file under media/, or begin with https://.',
  );
  return null;
}

function versionAt(text: string, line: number, map: FileMap): string[] {
  const reading = readVersion(text);
  if ('version' in reading) return [reading.version];
  map.reportAt(line, 'error', reading.message);
  return [];
}

function aliasesOf(map: FileMap): VersionAliases {
  const pairs = (map.map('versionAliases')?.pairs() ?? []).flatMap(({ key, value, line }) => {
    const [from] = versionAt(key, line, map);
    const [to] = versionAt(value, line, map);
    return from === undefined || to === undefined ? [] : [{ from, to, line }];
  });
  const names = new Set(pairs.map(({ from }) => from));
  for (const { from, to, line } of pairs.filter((pair) => names.has(pair.to))) {
    map.reportAt(
      line,
      'error',
      `${from} stands for ${to}, which is an alias itself: name the version.`,
    );
  }
  return Object.fromEntries(pairs.map(({ from, to }) => [from, to]));
}

function areasOf(map: FileMap): Area[] {
  const seen = new Set<string>();
  return map.list('areas').flatMap((entry) => {
    if (entry.map === null) {
      map.reportAt(entry.line, 'error', 'An area has a `slug`, a `title` and `terms`.');
      return [];
    }
    const area = {
      slug: entry.map.required('slug'),
      title: entry.map.required('title'),
      terms: entry.map.texts('terms'),
    };
    if (area.slug !== '' && !SLUG.test(area.slug)) {
      entry.map.report('slug', 'error', '`slug` must be lower-case letters, digits and hyphens.');
    }
    if (seen.has(area.slug))
      entry.map.report('slug', 'error', `The area ${area.slug} is there twice.`);
    seen.add(area.slug);
    entry.map.finish();
    return [area];
  });
}
