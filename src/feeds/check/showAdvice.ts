import { OUR_FAULT, type ShowRule } from './rule.js';
import { isFeedAddress, isMailDate } from './values.js';
import { childOf, childrenOf, textOf } from './strictXml.js';

const UUID5 = /^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i;

/** What the files of a feed are, by its podcast:medium. */
const KINDS: Readonly<Record<string, string>> = { podcast: 'audio', video: 'video' };

/** What a top-grade feed says besides: recommended by PSP-1, Apple and the podcast namespace. */
export const showAdvice: readonly ShowRule[] = [
  {
    id: 'podcast:locked',
    level: 'recommended',
    about: 'show',
    sentence: ({ channel }) =>
      /^(?:yes|no)$/.test(textOf(channel, 'podcast:locked') ?? '')
        ? null
        : `The feed does not say whether other hosts may take it over. ${OUR_FAULT}`,
  },
  {
    id: 'podcast:guid',
    level: 'recommended',
    about: 'show',
    sentence: ({ channel }) => {
      const guid = textOf(channel, 'podcast:guid');
      if (guid === null) {
        return 'The feed has no podcast:guid, by which directories know a show wherever it moves: set BASE_URL to the public address and start the server, and one is assigned for good.';
      }
      return UUID5.test(guid)
        ? null
        : `The podcast:guid ${guid} is no UUID of version 5: if it was never given to a directory, take \`guid\` out of the show's file, and one is assigned.`;
    },
  },
  {
    id: 'itunes:author',
    level: 'recommended',
    about: 'show',
    sentence: ({ channel }) =>
      textOf(channel, 'itunes:author') === null
        ? "The feed does not say whose show it is: write `author:` into `feed:` of the show's file."
        : null,
  },
  {
    id: 'itunes:type',
    level: 'recommended',
    about: 'show',
    sentence: ({ channel }) =>
      /^(?:episodic|serial)$/.test(textOf(channel, 'itunes:type') ?? '')
        ? null
        : `The feed does not say in which order to play it. ${OUR_FAULT}`,
  },
  {
    id: 'copyright',
    level: 'recommended',
    about: 'show',
    sentence: ({ channel }) => {
      const copyright = textOf(channel, 'copyright');
      if (copyright === null) {
        return "The feed does not say who holds the rights: write `copyright:` with the name of the owner into `feed:` of the show's file.";
      }
      return /©|\(c\)|\b(?:19|20)\d{2}\b/i.test(copyright)
        ? `The copyright "${copyright}" should be the owner's name alone, without sign and year: correct \`copyright\` in \`feed:\` of the show's file.`
        : null;
    },
  },
  {
    id: 'image',
    level: 'recommended',
    about: 'show',
    sentence: ({ channel }) => {
      const image = childOf(channel, 'image');
      const isWhole =
        image !== null && ['url', 'title', 'link'].every((name) => textOf(image, name));
      const isNeeded = childOf(channel, 'itunes:image') !== null;
      return isWhole || !isNeeded ? null : `The feed has no picture for readers. ${OUR_FAULT}`;
    },
  },
  {
    id: 'lastBuildDate',
    level: 'recommended',
    about: 'show',
    sentence: ({ channel, episodes }) => {
      const date = textOf(channel, 'lastBuildDate');
      if (date === null && episodes.length === 0) return null;
      return date !== null && isMailDate(date)
        ? null
        : `The feed does not say when it last changed. ${OUR_FAULT}`;
    },
  },
  {
    id: 'podcast:medium',
    level: 'recommended',
    about: 'show',
    sentence: ({ channel, enclosureTypes }) => {
      const medium = textOf(channel, 'podcast:medium') ?? '';
      if (!Object.hasOwn(KINDS, medium)) {
        return `The feed does not say whether it is heard or watched. ${OUR_FAULT}`;
      }
      const kinds = new Set([...enclosureTypes].map((type) => type.split('/')[0] ?? ''));
      const [kind = ''] = kinds;
      const fitting = Object.keys(KINDS).find((each) => KINDS[each] === kind);
      return kinds.size !== 1 || fitting === undefined || fitting === medium
        ? null
        : `The feed says that it is of the medium ${medium}, but every file in it is ${kind}: write \`medium: ${fitting}\` into \`feed:\` of the show's file.`;
    },
  },
  {
    id: 'podcast:updateFrequency',
    level: 'recommended',
    about: 'show',
    sentence: ({ channel }) =>
      textOf(channel, 'podcast:updateFrequency') === null
        ? "The feed does not say how often an episode comes: write `updateFrequency:` with its `text:` into `feed:` of the show's file."
        : null,
  },
  {
    id: 'podcast:license',
    level: 'recommended',
    about: 'show',
    sentence: ({ channel }) =>
      textOf(channel, 'podcast:license') === null
        ? "The feed does not say what others may do with the show: write `license:` with its `name:`, such as cc-by-4.0, into `feed:` of the show's file, when that is decided."
        : null,
  },
  {
    id: 'podcast:funding',
    level: 'recommended',
    about: 'show',
    sentence: ({ channel }) => {
      const funding = childrenOf(channel, 'podcast:funding');
      if (funding.length === 0) {
        return "The feed does not say how to support the show: write `funding:` with `title:` and `url:` into `feed:` of the show's file, when there is a way.";
      }
      return funding.every(({ attributes, text }) => isFeedAddress(attributes.url) && text !== '')
        ? null
        : "A way to support the show has no title or no address: correct `funding` in `feed:` of the show's file.";
    },
  },
  {
    id: 'podcast:txt',
    level: 'recommended',
    about: 'show',
    // Nothing to miss: it is there only while a service asks for it.
    sentence: ({ channel }) =>
      childrenOf(channel, 'podcast:txt').every(({ text }) => text !== '' && text.length <= 4000)
        ? null
        : "A podcast:txt is empty or longer than 4000 characters: correct `txt` in `feed:` of the show's file.",
  },
  {
    id: 'atom:link next',
    level: 'recommended',
    about: 'show',
    sentence: ({ channel, nextUrl }) => {
      const next = childrenOf(channel, 'atom:link').find(
        ({ attributes: { rel } }) => rel === 'next',
      );
      return (next?.attributes.href ?? null) === nextUrl
        ? null
        : `The feed does not lead to the page with what is older. ${OUR_FAULT}`;
    },
  },
  {
    id: 'itunes:new-feed-url',
    level: 'recommended',
    about: 'show',
    sentence: ({ channel }) => {
      const moved = childOf(channel, 'itunes:new-feed-url');
      return moved === null || isFeedAddress(moved.text)
        ? null
        : "The new address of the feed is none: correct `movedTo` in `feed:` of the show's file.";
    },
  },
];
