import { utf8Bytes } from '../../domain/utf8Bytes.js';
import { isAppleCategory } from './appleCategories.js';
import { OUR_FAULT, type ShowRule } from './rule.js';
import { endingOf, isFeedAddress, isLanguage } from './values.js';
import { childOf, childrenOf, textOf, type FeedElement } from './strictXml.js';

/** With the exact addresses, in which case counts (PSP-1). */
const NAMESPACES: Readonly<Record<string, string>> = {
  itunes: 'http://www.itunes.com/dtds/podcast-1.0.dtd',
  podcast: 'https://podcastindex.org/namespace/1.0',
  atom: 'http://www.w3.org/2005/Atom',
  content: 'http://purl.org/rss/1.0/modules/content/',
};

/** Those of what not every feed holds: exact too, once they are declared. */
const FURTHER_NAMESPACES: Readonly<Record<string, string>> = {
  psc: 'http://podlove.org/simple-chapters',
  media: 'http://search.yahoo.com/mrss/',
  fh: 'http://purl.org/syndication/history/1.0',
};

/** Apple's limit for descriptions. */
const DESCRIPTION_BYTES = 4000;

const ONCE = ['title', 'link', 'description', 'language', 'itunes:explicit', 'itunes:image'];

/** What PSP-1 and Apple Podcasts demand of every feed. Where to write: the show's file. */
export const showRules: readonly ShowRule[] = [
  {
    id: 'rss',
    level: 'required',
    about: 'show',
    sentence: ({ text, root }) =>
      /^<\?xml version="1\.0" encoding="utf-8"\s*\?>/i.test(text) &&
      root.name === 'rss' &&
      root.attributes.version === '2.0' &&
      childrenOf(root, 'channel').length === 1
        ? null
        : `The feed does not say that it is RSS 2.0 in UTF-8. ${OUR_FAULT}`,
  },
  {
    id: 'xmlns',
    level: 'required',
    about: 'show',
    sentence: ({ root }) => {
      const declared = (prefix: string) => root.attributes[`xmlns:${prefix}`];
      const wrong = [
        ...Object.keys(NAMESPACES).filter((prefix) => declared(prefix) !== NAMESPACES[prefix]),
        ...Object.keys(FURTHER_NAMESPACES).filter(
          (prefix) => ![undefined, FURTHER_NAMESPACES[prefix]].includes(declared(prefix)),
        ),
      ];
      return wrong.length === 0
        ? null
        : `The feed does not declare ${wrong.join(', ')} with the exact namespace. ${OUR_FAULT}`;
    },
  },
  {
    id: 'atom:link self',
    level: 'required',
    about: 'show',
    sentence: ({ channel, selfUrl }) => {
      const own = childrenOf(channel, 'atom:link').filter(
        ({ attributes: { rel } }) => rel === 'self',
      );
      const [link] = own;
      return own.length === 1 &&
        link?.attributes.href === selfUrl &&
        link.attributes.type === 'application/rss+xml'
        ? null
        : `The feed does not name its own address, ${selfUrl}. ${OUR_FAULT}`;
    },
  },
  {
    id: 'once',
    level: 'required',
    about: 'show',
    sentence: ({ channel }) => {
      const twice = ONCE.filter((name) => childrenOf(channel, name).length > 1);
      return twice.length === 0
        ? null
        : `The feed says ${twice.join(', ')} more than once. ${OUR_FAULT}`;
    },
  },
  {
    id: 'title',
    level: 'required',
    about: 'show',
    sentence: ({ channel }) => {
      const title = textOf(channel, 'title');
      if (title === null) return 'The show has no title: write `title:` into its file.';
      return hasMarkup(title)
        ? `The title of the show holds markup ("${title}"): write it as plain text in \`title:\`.`
        : null;
    },
  },
  {
    id: 'link',
    level: 'required',
    about: 'show',
    sentence: ({ channel }) =>
      isFeedAddress(textOf(channel, 'link'))
        ? null
        : 'The feed does not lead to the home page: set BASE_URL to the public address.',
  },
  {
    id: 'description',
    level: 'required',
    about: 'show',
    sentence: ({ channel }) => {
      const description = textOf(channel, 'description');
      if (description === null) {
        return 'The show has no description: write `description:` into its file.';
      }
      return utf8Bytes(description) <= DESCRIPTION_BYTES
        ? null
        : `The description of the show is longer than ${DESCRIPTION_BYTES} bytes: shorten \`description:\`.`;
    },
  },
  {
    id: 'language',
    level: 'required',
    about: 'show',
    sentence: ({ channel }) => {
      const language = textOf(channel, 'language');
      return language !== null && isLanguage(language)
        ? null
        : `"${language ?? ''}" is no language that apps know: write \`language: en\`, with the code of ISO 639, into the show's file.`;
    },
  },
  {
    id: 'itunes:category',
    level: 'required',
    about: 'show',
    sentence: ({ channel }) => {
      const categories = childrenOf(channel, 'itunes:category');
      if (categories.length === 0) {
        return "The show has no category: write `category: [Technology]` into `feed:` of the show's file.";
      }
      const wrong = categories.filter((category) => !isOnTheList(category));
      return wrong.length === 0
        ? null
        : `${wrong.map(categoryName).join(', ')} is not on Apple's list of categories, where case counts: correct \`category\` in \`feed:\` of the show's file.`;
    },
  },
  {
    id: 'itunes:explicit',
    level: 'required',
    about: 'show',
    sentence: ({ channel }) =>
      /^(?:true|false)$/.test(textOf(channel, 'itunes:explicit') ?? '')
        ? null
        : `The feed does not say whether the show is explicit. ${OUR_FAULT}`,
  },
  {
    id: 'itunes:image',
    level: 'required',
    about: 'show',
    sentence: ({ channel }) => {
      const href = childOf(channel, 'itunes:image')?.attributes.href;
      return isFeedAddress(href) && /^(?:jpe?g|png)$/.test(endingOf(href))
        ? null
        : "The show has no picture that podcast apps take: put a square JPEG or PNG of 1400 to 3000 pixels into DATA_DIR/media and write `artwork:` with its name into the show's file, or leave `artwork` out for the built-in one.";
    },
  },
];

function isOnTheList(category: FeedElement): boolean {
  const inner = childOf(category, 'itunes:category');
  return isAppleCategory(category.attributes.text ?? '', inner?.attributes.text ?? null);
}

function categoryName(category: FeedElement): string {
  const inner = childOf(category, 'itunes:category')?.attributes.text;
  return `"${[category.attributes.text ?? '', inner].filter(Boolean).join(' / ')}"`;
}

function hasMarkup(title: string): boolean {
  return /<\/?[a-z][^>]*>/i.test(title) || /&(?:#\d+|#x[\da-f]+|amp|lt|gt|quot);/i.test(title);
}
