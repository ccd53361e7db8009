import {
  badRequest,
  notFound,
  published,
  text,
  type Answer,
  type ProblemAnswer,
} from '../answer.js';
import type { Ask } from '../ask.js';
import { oembed as oembedOf, oembedXml, type Oembed } from '../documents/oembed.js';
import { readOwnMoment } from '../ownMoment.js';
import type { Site } from '../site.js';
import type { Route } from './route.js';

/** oEmbed 1.0 (https://oembed.com): the small player of an address of ours, for other sites. */
export const oembed: Route = (ask, site) => {
  const write = FORMATS.get(ask.query('format')?.toLowerCase() ?? 'json');
  if (write === undefined) return unknownFormat;
  const url = ask.query('url');
  if (url === null) {
    return badRequest('Give the address of an episode or a moment: /oembed?url=…');
  }
  return answerFor(url, ask, site, write);
};

const FORMATS = new Map<string, (answer: Oembed) => Answer>([
  ['json', (answer) => published(text('application/json; charset=utf-8', JSON.stringify(answer)))],
  ['xml', (answer) => published(text('text/xml; charset=utf-8', oembedXml(answer)))],
]);

const unknownFormat: ProblemAnswer = {
  kind: 'problem',
  status: 501,
  title: 'This format is not made here',
  detail: 'The formats are json and xml.',
  near: [],
};

function answerFor(url: string, ask: Ask, site: Site, write: (answer: Oembed) => Answer): Answer {
  const own = readOwnMoment(url, site.baseUrl);
  const library = site.library();
  const entry = own === null ? null : library.episode(own.episode);
  if (!own || !entry) return notFound('The address is not that of an episode here.');
  const limits = { width: limit(ask.query('maxwidth')), height: limit(ask.query('maxheight')) };
  return write(oembedOf(entry, own, { show: library.show(), baseUrl: site.baseUrl, limits }));
}

/** A limit that cannot be read is none. */
function limit(asked: string | null): number | null {
  return asked !== null && /^[1-9]\d{0,4}$/.test(asked) ? Number(asked) : null;
}
