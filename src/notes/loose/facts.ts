import type { Enclosure, Person } from '../../domain/episode.js';
import { parseWrittenEpisodeNumber } from '../../domain/episodeNumber.js';
import { isWebAddress, mediaTypeOf, parseMediaAddress } from '../../domain/mediaAddress.js';
import { parseTimecode, type Seconds } from '../../domain/timecode.js';
import { parseVersion, resolveAlias, type Version } from '../../domain/version.js';
import type { NotesContext } from '../reading.js';
import { readDay } from './days.js';
import { addressIn, titleLineOf } from './furniture.js';
import type { Ledger } from './ledger.js';
import type { Piece } from './piece.js';
import { endsSentence } from './sentences.js';
import { videoPage } from './videoPage.js';

/** What lines with a label state of the episode, such as `Hosts: Mendy and Robbie`. */
export interface Facts {
  number: number | null;
  title: string;
  summary: string;
  people: Person[];
  duration: Seconds | null;
  versions: Version[];
  published: string | null;
  enclosure: Enclosure | null;
  videoUrl: string | null;
}

type Fact = keyof Facts | 'guests';

interface Labelled {
  fact: Fact;
  value: string;
}

const LABELS: readonly [Fact, RegExp][] = [
  ['number', /^(?:episode(?: number)?|number)$/i],
  ['title', /^(?:episode )?title$/i],
  ['summary', /^(?:summary|description|overview|synopsis|tl;?dr)$/i],
  ['people', /^(?:hosts?|hosted by|presenters?|presented by)$/i],
  ['guests', /^guests?$/i],
  ['duration', /^(?:duration|length|run(?:ning )?time|runtime)$/i],
  ['versions', /^(?:halo(?:psa)? )?(?:versions?|releases?)(?: covered)?$/i],
  [
    'published',
    /^(?:published|posted|released|release date|publication date|date|aired)(?: on)?$/i,
  ],
  ['enclosure', /^(?:audio|podcast|mp3)$/i],
  ['videoUrl', /^(?:video|youtube)$/i],
];
const LABELLED = /^([a-z][a-z; ]{1,20}?)\s*:\s+(\S.*)$/i;
const NAME = /^\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){0,3}$/u;

/** What no line states. */
export function noFacts(): Facts {
  return {
    number: null,
    title: '',
    summary: '',
    people: [],
    duration: null,
    versions: [],
    published: null,
    enclosure: null,
    videoUrl: null,
  };
}

/**
 * Takes out the lines that state a fact of the episode behind a label, up to the first segment. One
 * whose value is not understood, and a second of its kind, are left unread.
 * @returns the other pieces, in order
 */
export function takeFacts(
  pieces: readonly Piece[],
  facts: Facts,
  context: NotesContext,
  ledger: Ledger,
): Piece[] {
  const seen = new Set<Fact>();
  const rest: Piece[] = [];
  let inBody = false;
  for (const piece of pieces) {
    const labelled: Labelled | null = inBody ? null : labelOf(piece);
    inBody ||= labelled === null && beginsBody(piece);
    if (labelled === null) {
      rest.push(piece);
      continue;
    }
    const { fact, value } = labelled;
    if (!seen.has(fact) && stateFact(facts, fact, value, piece, context)) {
      seen.add(fact);
      ledger.mark(piece.unit.from, 'episode');
    } else if (endsSentence(value)) rest.push(piece);
    else ledger.leave(piece.unit.from, piece.unit.text);
  }
  return rest;
}

/** A title line may state a version and begins nothing. */
function beginsBody({ unit, head, furniture }: Piece): boolean {
  return head.headed && furniture === null && titleLineOf(unit.plain) === null;
}

function labelOf({ unit }: Piece): Labelled | null {
  if (unit.kind !== 'text' && unit.kind !== 'bullet') return null;
  const [, label = '', value = ''] = LABELLED.exec(unit.plain) ?? [];
  const fact = LABELS.find(([, pattern]) => pattern.test(label))?.[0];
  return fact === undefined ? null : { fact, value };
}

/** @returns whether the value is one of its kind */
function stateFact(
  facts: Facts,
  fact: Fact,
  value: string,
  { unit }: Piece,
  context: NotesContext,
): boolean {
  switch (fact) {
    case 'number':
      facts.number = parseWrittenEpisodeNumber(value);
      return facts.number !== null;
    case 'title':
      facts.title = value.replace(/^(["'])(.*)\1$/, '$2');
      return true;
    case 'summary':
      facts.summary = unit.text.replace(/^[^:]*:(?:\*\*|__)?\s*/, '');
      return true;
    case 'people':
      return addPeople(facts, value, 'host');
    case 'guests':
      return addPeople(facts, value, 'guest');
    case 'duration':
      facts.duration = parseTimecode(value);
      return facts.duration !== null;
    case 'versions':
      facts.versions = versionsIn(value, context);
      return facts.versions.length > 0;
    case 'published':
      facts.published = readDay(value.replace(/\s+by\s+\p{Lu}.*$/u, ''));
      return facts.published !== null;
    case 'enclosure':
      facts.enclosure = enclosureAt(addressIn(unit.text) ?? value);
      return facts.enclosure !== null;
    case 'videoUrl': {
      const url = addressIn(unit.text);
      facts.videoUrl = url !== null && isWebAddress(url) ? videoPage(url) : null;
      return facts.videoUrl !== null;
    }
  }
}

function addPeople(facts: Facts, value: string, role: string): boolean {
  const names = value.split(/\s*(?:,|&|\band\b)\s*/).filter((name) => name !== '');
  if (!names.every((name) => NAME.test(name))) return false;
  facts.people.push(...names.map((name) => ({ name, role })));
  return names.length > 0;
}

function versionsIn(value: string, context: NotesContext): Version[] {
  const versions = value
    .replace(/^\[|\]$/g, '')
    .split(/\s*(?:,|&|\band\b)\s*/)
    .filter((part) => part !== '')
    .map((part) => parseVersion(part));
  return versions.every((version) => version !== null)
    ? versions.map((version) => resolveAlias(version, context.versionAliases))
    : [];
}

function enclosureAt(value: string): Enclosure | null {
  const url = parseMediaAddress(value);
  const type = url === null ? null : mediaTypeOf(url);
  return url === null || type === null ? null : { url, type, lengthBytes: null };
}
