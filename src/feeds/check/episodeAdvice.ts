import { isApart } from '../../domain/episodeNumber.js';
import { utf8Bytes } from '../../domain/utf8Bytes.js';
import { isVideoPage } from '../../domain/video.js';
import { htmlFaults } from './htmlFaults.js';
import { OUR_FAULT, type EpisodeRule } from './rule.js';
import { isSimpleChapters } from './simpleChapters.js';
import { endingOf, isCount, isFeedAddress } from './values.js';
import { childOf, childrenOf, textOf } from './strictXml.js';

const DESCRIPTION_BYTES = 4000;
const TRANSCRIPTS = [
  ...['text/vtt', 'application/x-subrip', 'application/srt'],
  ...['application/json', 'text/html', 'text/plain'],
];

/** What a top-grade feed says of every episode besides, and what an episode wants for it. */
export const episodeAdvice: readonly EpisodeRule[] = [
  {
    id: 'enclosure',
    level: 'recommended',
    about: 'episode',
    sentence: ({ item, known }) => {
      if (childOf(item, 'enclosure') !== null || (known !== null && known.file !== 'none'))
        return null;
      const shown =
        childOf(item, 'podcast:contentLink') === null ? 'as text' : 'with a link to the video';
      return ({ name, has, it, its }) =>
        `${name} ${has} no file: podcast apps such as Apple Podcasts will not show ${it}. Add \`audio:\` with the name of an audio or video file to ${its} notes and import them again; feed readers show ${it} ${shown}.`;
    },
  },
  {
    id: 'pubDate',
    level: 'recommended',
    about: 'episode',
    sentence: ({ item, known }) =>
      textOf(item, 'pubDate') !== null || known?.hasDate
        ? null
        : ({ name, has, it, its }) =>
            `${name} ${has} no date, by which apps put ${it} in order: write \`published: 2026-03-31\`, with the true day, into ${its} notes when it is known.`,
  },
  {
    id: 'title',
    level: 'recommended',
    about: 'episode',
    sentence: ({ item, known }) => {
      const isOwn = known?.hasTitle ?? !/^Episode \d+$/.test(textOf(item, 'title') ?? '');
      return isOwn
        ? null
        : ({ name, has, its }) =>
            `${name} ${has} no title of ${its} own: write \`title:\` into ${its} notes.`;
    },
  },
  {
    id: 'link',
    level: 'recommended',
    about: 'episode',
    sentence: ({ item }) =>
      isFeedAddress(textOf(item, 'link'))
        ? null
        : ({ name }) => `${name}: the feed does not lead to the page. ${OUR_FAULT}`,
  },
  {
    id: 'description',
    level: 'recommended',
    about: 'episode',
    sentence: ({ item }) => {
      const description = textOf(item, 'description');
      if (description === null) {
        return ({ name, has, its }) =>
          `${name} ${has} no summary: write a paragraph below the front matter of ${its} notes.`;
      }
      return utf8Bytes(description) <= DESCRIPTION_BYTES
        ? null
        : ({ name }) => `${name}: the description is over ${DESCRIPTION_BYTES} bytes. ${OUR_FAULT}`;
    },
  },
  {
    id: 'content:encoded',
    level: 'recommended',
    about: 'episode',
    sentence: ({ item }) => {
      const texts = ['description', 'content:encoded'].map((name) => textOf(item, name) ?? '');
      const faults = htmlFaults(texts.join('\n'));
      return faults.length === 0
        ? null
        : ({ name }) =>
            `${name}: the notes in the feed hold ${faults.join(', ')}, which readers cannot follow or must not run. ${OUR_FAULT}`;
    },
  },
  {
    id: 'itunes:duration',
    level: 'recommended',
    about: 'episode',
    sentence: ({ item }) => {
      const duration = textOf(item, 'itunes:duration');
      if (duration !== null && !/^\d+$/.test(duration)) {
        return ({ name }) => `${name}: the duration is not in whole seconds. ${OUR_FAULT}`;
      }
      return duration !== null
        ? null
        : ({ name, does, its }) =>
            `${name} ${does} not say how long one listens: write \`duration: 48:05\`, with the true length, into ${its} notes.`;
    },
  },
  {
    id: 'itunes:explicit',
    level: 'recommended',
    about: 'episode',
    sentence: ({ item }) =>
      /^(?:true|false)$/.test(textOf(item, 'itunes:explicit') ?? '')
        ? null
        : ({ name }) => `${name}: the feed does not say whether it is explicit. ${OUR_FAULT}`,
  },
  {
    id: 'itunes:image',
    level: 'recommended',
    about: 'episode',
    sentence: ({ item }) => {
      const image = childOf(item, 'itunes:image');
      const href = image?.attributes.href;
      return image === null || (isFeedAddress(href) && /^(?:jpe?g|png)$/.test(endingOf(href)))
        ? null
        : ({ name }) => `${name}: the picture is no JPEG or PNG with an address. ${OUR_FAULT}`;
    },
  },
  {
    id: 'itunes:episode',
    level: 'recommended',
    about: 'episode',
    sentence: ({ item, known }) => {
      const number = textOf(item, 'itunes:episode');
      const season = textOf(item, 'itunes:season');
      const place = known?.number ?? 0;
      const isCounted =
        place > 0 && !isApart(place) && textOf(item, 'itunes:episodeType') === 'full';
      const isRight =
        (number === null ? !isCounted : isCount(number)) &&
        (season === null || isCount(season)) &&
        textOf(item, 'podcast:episode') === number &&
        textOf(item, 'podcast:season') === season;
      return isRight
        ? null
        : ({ name }) => `${name}: number and season differ or are no numbers above 0. ${OUR_FAULT}`;
    },
  },
  {
    id: 'itunes:episodeType',
    level: 'recommended',
    about: 'episode',
    sentence: ({ item }) =>
      /^(?:full|trailer|bonus)$/.test(textOf(item, 'itunes:episodeType') ?? '')
        ? null
        : ({ name }) => `${name}: the feed does not say what kind it is. ${OUR_FAULT}`,
  },
  {
    id: 'podcast:person',
    level: 'recommended',
    about: 'episode',
    sentence: ({ item, feed }) =>
      [item, feed.channel].some((place) => childOf(place, 'podcast:person') !== null)
        ? null
        : ({ name, does, its }) =>
            `${name} ${does} not say who is heard: write \`people:\` into ${its} notes when it is known.`,
  },
  {
    id: 'podcast:transcript',
    level: 'recommended',
    about: 'episode',
    sentence: ({ item }) => {
      const transcripts = childrenOf(item, 'podcast:transcript').map((each) => each.attributes);
      if (transcripts.length === 0) {
        return ({ name, has, its }) =>
          `${name} ${has} no transcript: put a WebVTT or SRT file into DATA_DIR/media and write \`transcript:\` with its name into ${its} notes.`;
      }
      const vtt = transcripts.findIndex(({ type }) => type === 'text/vtt');
      const isRight =
        vtt <= 0 &&
        transcripts.every(({ url, type = '' }) => isFeedAddress(url) && TRANSCRIPTS.includes(type));
      return isRight
        ? null
        : ({ name }) => `${name}: the transcript is not named right. ${OUR_FAULT}`;
    },
  },
  {
    id: 'podcast:chapters',
    level: 'recommended',
    about: 'episode',
    sentence: ({ item }) => {
      const chapters = childrenOf(item, 'podcast:chapters');
      if (chapters.length === 0) {
        return ({ name, has, its }) =>
          `${name} ${has} no chapters, since no segment has a time: write times into ${its} notes, as in \`### Title | 25:29\`.`;
      }
      const { url, type } = chapters[0]?.attributes ?? {};
      return chapters.length === 1 && isFeedAddress(url) && type === 'application/json+chapters'
        ? null
        : ({ name }) => `${name}: the chapters are not named right. ${OUR_FAULT}`;
    },
  },
  {
    id: 'psc:chapters',
    level: 'recommended',
    about: 'episode',
    sentence: ({ item }) => {
      const simple = childOf(item, 'psc:chapters');
      const isWanted = childOf(item, 'podcast:chapters') !== null;
      return (simple === null ? !isWanted : isSimpleChapters(simple))
        ? null
        : ({ name }) => `${name}: the chapters inside the feed are not right. ${OUR_FAULT}`;
    },
  },
  {
    id: 'podcast:contentLink',
    level: 'recommended',
    about: 'episode',
    sentence: ({ item }) =>
      childrenOf(item, 'podcast:contentLink').every(
        ({ attributes, text }) => isFeedAddress(attributes.href) && text !== '',
      )
        ? null
        : ({ name }) => `${name}: the link to the video has no address or no text. ${OUR_FAULT}`,
  },
  {
    id: 'media:content',
    level: 'recommended',
    about: 'episode',
    sentence: ({ item }) => {
      const isRight = childrenOf(item, 'media:content').every(
        (content) =>
          !isVideoPage(content.attributes.url ?? '') &&
          isFeedAddress(childOf(content, 'media:player')?.attributes.url),
      );
      return isRight && childOf(item, 'media:group') === null
        ? null
        : ({ name }) => `${name}: the video is not named as readers expect. ${OUR_FAULT}`;
    },
  },
];
