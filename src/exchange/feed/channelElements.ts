import { oneLine } from '../../domain/oneLine.js';
import type { Link } from '../../domain/show.js';
import { isRrule } from '../rrule.js';
import { isUuid } from '../uuid.js';
import type { FeedShow, FeedText, ItemContext } from './feedReading.js';
import { explicitIn, peopleIn } from './itemElements.js';
import {
  addressAt,
  addressIn,
  attributeOf,
  childrenOf,
  textIn,
  type XmlElement,
} from './lenientXml.js';

const LANGUAGE = /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i;

/** What a channel of RSS or a feed of Atom says in its own form. Addresses are absolute. */
export interface OwnChannel {
  title: string;
  tagline: string;
  description: FeedText | null;
  language: string | null;
  author: string;
  copyright: string | null;
  image: string | null;
  address: string | null;
}

/** The facts of the show: those of the feed's own form, and those of the namespaces itunes and podcast. */
export function xmlShow(channel: XmlElement, own: OwnChannel, context: ItemContext): FeedShow {
  if (childrenOf(channel, 'itunes:category').length > 1) context.leaveOut('category');
  const [image] = childrenOf(channel, 'itunes:image');
  const artwork = image && (addressAt(image, 'href') ?? addressAt(image, 'url'));
  return {
    guid: uuidOf(textIn(channel, 'podcast:guid')),
    title: oneLine(own.title),
    tagline: oneLine(own.tagline),
    description: own.description,
    language: languageOf(own.language),
    people: peopleIn(channel, context),
    artwork: artwork ?? own.image,
    author: oneLine(textIn(channel, 'itunes:author') ?? own.author),
    category: categoryOf(channel),
    explicit: explicitIn(channel),
    locked: lockedIn(channel),
    copyright: oneLine(own.copyright ?? '') || null,
    type: choice(textIn(channel, 'itunes:type'), ['episodic', 'serial']),
    medium: choice(textIn(channel, 'podcast:medium'), ['podcast', 'video']),
    updateFrequency: updateFrequencyOf(channel),
    license: licenseOf(channel),
    funding: fundingOf(channel),
    address: own.address,
    movedTo: addressIn(channel, 'itunes:new-feed-url'),
  };
}

export function languageOf(text: string | null): string | null {
  const language = text?.trim().replaceAll('_', '-') ?? '';
  return LANGUAGE.test(language) ? language : null;
}

function uuidOf(text: string | null): string | null {
  const guid = text?.toLowerCase() ?? '';
  return isUuid(guid) ? guid : null;
}

function categoryOf(channel: XmlElement): string[] {
  const [category] = childrenOf(channel, 'itunes:category');
  const [inner] = category === undefined ? [] : childrenOf(category, 'itunes:category');
  return [category, inner].flatMap((each) => {
    const text = each === undefined ? '' : oneLine(attributeOf(each, 'text') ?? '');
    return text === '' ? [] : [text];
  });
}

/** Podcasting 2.0: `yes` or `no`. */
function lockedIn(channel: XmlElement): boolean | null {
  const locked = choice(textIn(channel, 'podcast:locked'), ['yes', 'no']);
  return locked === null ? null : locked === 'yes';
}

function choice<T extends string>(text: string | null, choices: readonly T[]): T | null {
  return choices.find((each) => each === text?.toLowerCase()) ?? null;
}

function updateFrequencyOf(channel: XmlElement): FeedShow['updateFrequency'] {
  const [element] = childrenOf(channel, 'podcast:updateFrequency');
  const text = oneLine(element?.text ?? '');
  if (element === undefined || text === '') return null;
  const rrule = attributeOf(element, 'rrule');
  return { text, rrule: rrule !== null && isRrule(rrule) ? rrule : null };
}

function licenseOf(channel: XmlElement): FeedShow['license'] {
  const [element] = childrenOf(channel, 'podcast:license');
  const name = oneLine(element?.text ?? '');
  if (element === undefined || name === '') return null;
  return { name, url: addressAt(element, 'url') };
}

function fundingOf(channel: XmlElement): Link[] {
  return childrenOf(channel, 'podcast:funding').flatMap((element): Link[] => {
    const url = addressAt(element, 'url');
    return url === null ? [] : [{ title: oneLine(element.text) || new URL(url).hostname, url }];
  });
}
