import { isVideoPage } from '../../domain/video.js';
import { mediaTypeOf } from '../../domain/mediaAddress.js';
import { APPLE_TYPES } from './appleTypes.js';
import { OUR_FAULT, type EpisodeRule, type EpisodeUnderCheck } from './rule.js';
import { isCount, isFeedAddress, isMailDate } from './values.js';
import { childOf, childrenOf, textOf, type FeedElement } from './strictXml.js';

const SAY_AGAIN = 'and import the notes again';

/** What PSP-1 and Apple Podcasts demand of every episode. */
export const episodeRules: readonly EpisodeRule[] = [
  {
    id: 'title',
    level: 'required',
    about: 'episode',
    sentence: (episode) => {
      const title = textOf(episode.item, 'title');
      if (title === null) return ({ name }) => `${name}: the feed gives no title. ${OUR_FAULT}`;
      const fault = titleFault(title, episode);
      if (fault === null) return null;
      return ({ name }) => `${name}: the title "${title}" ${fault} in \`title:\` ${SAY_AGAIN}.`;
    },
  },
  {
    id: 'guid',
    level: 'required',
    about: 'episode',
    sentence: ({ item, feed }) => {
      const guid = childOf(item, 'guid');
      if (guid === null || guid.text === '') {
        return ({ name }) => `${name}: the feed gives no guid. ${OUR_FAULT}`;
      }
      if ((feed.guids.get(guid.text) ?? 0) > 1) {
        return ({ name }) =>
          `${name}: the guid "${guid.text}" stands in the feed more than once, so that apps take two episodes for one: give each a \`guid:\` of its own ${SAY_AGAIN}.`;
      }
      const isLink = guid.attributes.isPermaLink !== 'false';
      if (!isLink || isFeedAddress(guid.text)) return null;
      return ({ name }) => `${name}: the guid says that it is an address and is none. ${OUR_FAULT}`;
    },
  },
  {
    id: 'enclosure',
    level: 'required',
    about: 'episode',
    sentence: ({ item, known }) => {
      const count = childrenOf(item, 'enclosure').length;
      if (count > 1) return ({ name }) => `${name}: the feed gives ${count} files. ${OUR_FAULT}`;
      if (count === 1) return null;
      if (known?.file === 'unmeasured') {
        return ({ name, its, has }) =>
          `${name} ${has} a file elsewhere whose length is not known, so the feed leaves it out: write its \`bytes:\` beside \`url:\` in \`audio:\` of ${its} notes ${SAY_AGAIN}.`;
      }
      if (known?.file !== 'there') return null;
      return ({ name, has }) => `${name} ${has} a file that the feed does not name. ${OUR_FAULT}`;
    },
  },
  enclosureRule('enclosure url', ({ url = '' }, { feed }) => {
    if (isVideoPage(url)) {
      return `names a page (${url}), not a file, as its file: write the page as \`video:\`, and a file as \`audio:\`, ${SAY_AGAIN}.`;
    }
    if (!isFeedAddress(url)) {
      return `has a file whose address is not http(s) in plain letters (${url}): correct \`audio:\` ${SAY_AGAIN}.`;
    }
    return (feed.enclosureUrls.get(url) ?? 0) > 1
      ? `has the same file as another episode (${url}), so that apps load it once: give each its own in \`audio:\` ${SAY_AGAIN}.`
      : null;
  }),
  enclosureRule('enclosure length', ({ length }) =>
    isCount(length) ? null : `has a file of no length. ${OUR_FAULT}`,
  ),
  enclosureRule('enclosure type', ({ type = '', url = '' }) => {
    if (!APPLE_TYPES.includes(type)) {
      return `has a file of the type ${type || '""'}, which Apple Podcasts does not play: offer an MP3, M4A, MP4, M4V or MOV file as \`audio:\` ${SAY_AGAIN}.`;
    }
    const ending = mediaTypeOf(url);
    return ending === null || ending === type
      ? null
      : `has a file that is said to be ${type}, but its name ends as ${ending} does (${url}): correct \`type:\` or the name in \`audio:\` ${SAY_AGAIN}.`;
  }),
  {
    id: 'pubDate',
    level: 'required',
    about: 'episode',
    sentence: ({ item, known }) => {
      const date = textOf(item, 'pubDate');
      const isRight = date === null ? known?.hasDate !== true : isMailDate(date);
      return isRight ? null : ({ name }) => `${name}: the feed gives no right date. ${OUR_FAULT}`;
    },
  },
];

type Attributes = FeedElement['attributes'];

/** A row of the checklist about the enclosure: it binds the episodes that have one. */
function enclosureRule(
  id: string,
  fault: (attributes: Attributes, episode: EpisodeUnderCheck) => string | null,
): EpisodeRule {
  return {
    id,
    level: 'required',
    about: 'episode',
    sentence: (episode) => {
      const enclosure = childOf(episode.item, 'enclosure');
      const said = enclosure === null ? null : fault(enclosure.attributes, episode);
      return said === null ? null : ({ name }) => `${name} ${said}`;
    },
  };
}

function titleFault(title: string, { item, known, feed }: EpisodeUnderCheck): string | null {
  const number = known?.number.toString() ?? textOf(item, 'itunes:episode');
  const show = textOf(feed.channel, 'title') ?? '';
  const numberless = number === null ? null : withoutNumber(title, number);
  const showless = withoutShow(title, show);
  // Behind the one, the other comes to light.
  const isNumbered =
    numberless !== null || (number !== null && withoutNumber(showless ?? '', number) !== null);
  const namesShow = showless !== null || withoutShow(numberless ?? '', show) !== null;
  const said = [
    isNumbered ? 'begins with the number' : '',
    namesShow ? 'repeats the name of the show' : '',
  ].filter(Boolean);
  const out = said.length === 1 ? 'leave it out' : 'leave both out';
  const faults = said.length === 0 ? [] : [`${said.join(' and ')}, ${SHOWN_ANYWAY}: ${out}`];
  if (/<\/?[a-z][^>]*>/i.test(title) || /&(?:#\d+|#x[\da-f]+|amp|lt|gt|quot);/i.test(title)) {
    faults.push('holds markup, which apps show as it stands: write it as plain text');
  }
  return faults.length === 0 ? null : faults.join(', and ');
}

const SHOWN_ANYWAY = 'which apps show by themselves';

/**
 * What stands behind the number: `18: Rounding`, `#18 - Rounding`, `Episode 18 | Rounding`.
 * @returns null for a title that does not begin so, such as `18 ways to round`, and for the number alone
 */
function withoutNumber(title: string, number: string): string | null {
  const numbered = new RegExp(
    `^(?:#|ep(?:isode|\\.)?\\s*#?)?\\s*0*${number.replace(/\D/g, '')}\\s*[:.|–—-]\\s*(?=\\S)`,
    'i',
  );
  return numbered.test(title) ? title.replace(numbered, '') : null;
}

/** What is left beside the show's name, at the beginning or the end, parted from the rest by a sign. */
function withoutShow(title: string, show: string): string | null {
  const [whole, name] = [title.toLowerCase(), show.toLowerCase()];
  if (name === '' || whole === name) return null;
  if (whole.startsWith(name)) {
    const rest = title.slice(name.length);
    return /^\s*[:|–—-]/.test(rest) ? rest.replace(/^\s*[:|–—-]\s*/, '') : null;
  }
  const rest = title.slice(0, -name.length);
  return whole.endsWith(name) && /[:|–—-]\s*$/.test(rest) ? rest : null;
}
