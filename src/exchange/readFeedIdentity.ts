import { UNNAMED_SHOW, type FeedIdentity, type Link } from '../domain/show.js';
import { isRrule } from './rrule.js';
import { isUuid } from './uuid.js';
import { movedToOf, oldAddressesOf } from './feedMoves.js';
import { webAddress } from './fileAddress.js';
import type { FileMap } from './yamlMap.js';

/** The installation that a show file is for. */
export interface FeedHome {
  /** The public origin, without a slash at its end. */
  baseUrl: string;
  /** The podcast:guid that the show keeps; null when it has none, or is to have another. */
  guid: string | null;
}

/**
 * Reads the part `feed` of a show file; see `FeedIdentity` for its names.
 * @param map null when the file has no such part: all is as in `UNNAMED_SHOW`
 * @param home what its guid and addresses must agree with; null when it is not known
 */
export function readFeedIdentity(map: FileMap | null, home: FeedHome | null): FeedIdentity {
  const usual = UNNAMED_SHOW.feed;
  if (map === null) return usual;
  const feed: FeedIdentity = {
    guid: guidOf(map, home?.guid ?? null),
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
    oldAddresses: oldAddressesOf(map, home?.baseUrl ?? null),
    movedTo: movedToOf(map, home?.baseUrl ?? null),
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

function guidOf(map: FileMap, kept: string | null): string | null {
  const guid = map.text('guid')?.toLowerCase() ?? null;
  if (guid !== null && !isUuid(guid)) {
    map.report('guid', 'error', '`guid` must be a UUID; leave it out and one is assigned.');
  } else if (guid !== null && kept !== null && guid !== kept) {
    const message = `The show has the guid ${kept}, which is kept for ever, since directories know it by that: take the line out. If no directory knows it yet, give \`--new-guid\`.`;
    map.report('guid', 'error', message);
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
