import { isWebAddress } from '../domain/mediaAddress.js';
import { UNNAMED_SHOW, type FeedIdentity, type Link } from '../domain/show.js';
import { isRrule } from './rrule.js';
import { isUuid } from './uuid.js';
import type { FileMap } from './yamlMap.js';

/**
 * Reads the part `feed` of a show file; see `FeedIdentity` for its names.
 * @param map null when the file has no such part: all is as in `UNNAMED_SHOW`
 */
export function readFeedIdentity(map: FileMap | null): FeedIdentity {
  const usual = UNNAMED_SHOW.feed;
  if (map === null) return usual;
  const feed: FeedIdentity = {
    guid: guidOf(map),
    author: map.lineText('author') ?? '',
    email: emailOf(map),
    category: map.has('category') ? map.texts('category') : usual.category,
    explicit: choice(map, 'explicit', ['false', 'true']) === 'true',
    copyright: map.lineText('copyright'),
    type: choice(map, 'type', ['episodic', 'serial']),
    medium: choice(map, 'medium', ['podcast', 'video']),
    locked: choice(map, 'locked', ['true', 'false']) === 'true',
    updateFrequency: updateFrequencyOf(map),
    license: licenseOf(map),
    funding: fundingOf(map),
    txt: txtOf(map),
    oldAddresses: oldAddressesOf(map),
    movedTo: webAddress(map, 'movedTo'),
  };
  map.finish();
  return feed;
}

/** The first of the choices is the usual one. */
function choice<T extends string>(map: FileMap, key: string, choices: readonly [T, ...T[]]): T {
  const text = map.lineText(key) ?? choices[0];
  const chosen = choices.find((one) => one === text);
  if (chosen === undefined) map.report(key, 'error', `\`${key}\` must be ${choices.join(' or ')}.`);
  return chosen ?? choices[0];
}

function guidOf(map: FileMap): string | null {
  const guid = map.text('guid')?.toLowerCase() ?? null;
  if (guid !== null && !isUuid(guid)) {
    map.report('guid', 'error', '`guid` must be a UUID; leave it out and one is assigned.');
  }
  return guid;
}

function emailOf(map: FileMap): string | null {
  const email = map.lineText('email');
  if (email !== null && !/^[^\s@]+@[^\s@]+$/.test(email)) {
    map.report('email', 'error', '`email` must be an address such as show@example.org.');
  }
  return email;
}

function updateFrequencyOf(map: FileMap): FeedIdentity['updateFrequency'] {
  const given = map.map('updateFrequency');
  if (given === null) return null;
  const rrule = given.lineText('rrule');
  if (rrule !== null && !isRrule(rrule)) {
    given.report('rrule', 'error', '`rrule` must be a rule such as FREQ=MONTHLY;INTERVAL=1.');
  }
  const frequency = { text: given.required('text'), rrule };
  given.finish();
  return frequency;
}

function licenseOf(map: FileMap): FeedIdentity['license'] {
  const given = map.map('license');
  if (given === null) return null;
  const license = { name: given.required('name'), url: webAddress(given, 'url') };
  given.finish();
  return license;
}

function fundingOf(map: FileMap): Link[] {
  return map.list('funding').map(({ map: entry, line }) => {
    if (entry === null) {
      map.reportAt(line, 'error', 'Each entry of `funding` has a `title` and a `url`.');
      return { title: '', url: '' };
    }
    const funding = { title: entry.required('title'), url: webAddress(entry, 'url') ?? '' };
    if (!entry.has('url')) entry.report(null, 'error', '`url` is missing: add `url: https://...`.');
    entry.finish();
    return funding;
  });
}

function txtOf(map: FileMap): FeedIdentity['txt'] {
  return map.list('txt').map(({ map: entry, text }) => {
    if (entry === null) return { purpose: null, text: text ?? '' };
    const txt = { purpose: entry.lineText('purpose'), text: entry.required('text') };
    entry.finish();
    return txt;
  });
}

function oldAddressesOf(map: FileMap): string[] {
  for (const { text, line } of map.list('oldAddresses')) {
    if (text !== null && (/^\/[^/\s]\S*$/.test(text) || isWebAddress(text))) continue;
    map.reportAt(
      line,
      'error',
      'An old address is a path of this site such as /podcast.rss, or begins with https://.',
    );
  }
  return map.texts('oldAddresses');
}

function webAddress(map: FileMap, key: string): string | null {
  const url = map.lineText(key);
  if (url !== null && !isWebAddress(url)) {
    map.report(key, 'error', `${JSON.stringify(url)} is not an address: begin it with https://.`);
  }
  return url;
}
