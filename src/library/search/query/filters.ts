import { typedVersion } from '../../../domain/typedVersion.js';
import type { VersionAliases } from '../../../domain/version.js';
import type { Area } from '../../../domain/show.js';
import type { FilterName, SearchFilter, SearchProblem } from '../../searchEntries.js';
import { mistakesBetween } from '../index/likeWords.js';
import {
  areasInWords,
  listed,
  nearArea,
  nearestInWords,
  nearEpisodes,
  nearVersions,
} from './nearest.js';
import type { TypedFilter } from './queryParts.js';
import { readVersionSpan, type VersionSpan } from './versionSpan.js';

/** What filters can ask for at the moment. */
export interface KnownValues {
  areas: readonly Area[];
  aliases: VersionAliases;
  /** Newest first. */
  versions: () => readonly string[];
  /** In order. */
  episodes: () => readonly number[];
}

/** With a value, it is followed; with a message, something is to be said. Both: what may yet come. */
interface Reading {
  value?: string;
  values?: string[];
  label?: string;
  message?: string;
  meant?: string;
}

export const FILTER_NAMES = ['area', 'version', 'episode', 'has', 'is', 'kind'] as const;

/** What the other filters take, each with what it is called. */
export const FILTER_VALUES = {
  has: { time: 'With a time', id: 'With an ID' },
  is: { caution: 'Cautions', highlight: 'Highlights' },
  kind: { change: 'Changes', segment: 'Segments', episode: 'Episodes', article: 'Articles' },
} as const satisfies Partial<Record<FilterName, Record<string, string>>>;

/**
 * Reads the filters of a query: those that can be followed, and one sentence for each that cannot. A
 * version or an episode that is not there yet is both: it lets nothing through until it comes.
 */
export function readFilters(
  typed: readonly TypedFilter[],
  known: KnownValues,
): { filters: SearchFilter[]; problems: SearchProblem[] } {
  const filters: SearchFilter[] = [];
  const problems: SearchProblem[] = [];
  for (const { name, value: given, isExcluded, written } of typed) {
    const { value, values, label, message, meant } = readValue(name, given, known);
    const minus = isExcluded ? '-' : '';
    if (message !== undefined) {
      problems.push({ written, message, ...(meant !== undefined && { meant: minus + meant }) });
    }
    if (value !== undefined && label !== undefined && isFilterName(name)) {
      filters.push({ name, value, ...(values && { values }), label, isExcluded, written });
    }
  }
  return { filters, problems };
}

function isFilterName(name: string): name is FilterName {
  return (FILTER_NAMES as readonly string[]).includes(name);
}

function readValue(name: string, value: string, known: KnownValues): Reading {
  if (!isFilterName(name)) return unknownFilter(name, value);
  if (name === 'area') return readArea(value, known.areas);
  if (name === 'version') return readVersion(value, known);
  if (name === 'episode') return readEpisode(value, known.episodes());
  const values: Record<string, string> = FILTER_VALUES[name];
  // People write `kind:changes`, too.
  const wanted = value.toLowerCase().replace(/s$/, '');
  const label = Object.hasOwn(values, wanted) ? values[wanted] : undefined;
  if (label !== undefined) return { value: wanted, label };
  const all = Object.keys(values).map((one) => `${name}:${one}`);
  return { message: `There is no \`${name}:${value}\`: there are ${listed(all)}.` };
}

function unknownFilter(name: string, value: string): Reading {
  const message = `There is no filter \`${name}:\`: there are ${listed(FILTER_NAMES)}.`;
  const near = FILTER_NAMES.find((one) => mistakesBetween(name, one, 1) <= 1);
  if (near === undefined) return { message };
  return { message, meant: `${near}:${/\s/.test(value) ? `"${value}"` : value}` };
}

function readArea(value: string, areas: readonly Area[]): Reading {
  const wanted = value.toLowerCase();
  const area = areas.find(({ slug, title, terms }) =>
    [slug, title, ...terms].some((name) => name.toLowerCase() === wanted),
  );
  if (area) return { value: area.slug, label: area.title };
  const message = `There is no area \`${value}\`: ${areasInWords(areas)}.`;
  const near = nearArea(wanted, areas);
  return near === undefined ? { message } : { message, meant: `area:${near}` };
}

function readVersion(value: string, known: KnownValues): Reading {
  const versions = known.versions();
  const isKnown = (one: string) => versions.includes(one);
  const span = readVersionSpan(value, known.aliases, isKnown);
  if (span) return versionsIn(span, versions);
  const meant = typedVersion(value, known.aliases, isKnown);
  if (meant === null) {
    return { message: `\`${value}\` cannot be a version: write it as version:2.210.` };
  }
  if (versions.includes(meant)) return { value: meant, label: meant };
  const near = nearVersions(meant, versions);
  return {
    value: meant,
    label: meant,
    message: `There is no version ${meant} here yet${nearestInWords(near)}.`,
    ...(near[0] !== undefined && { meant: `version:${near[0]}` }),
  };
}

function versionsIn({ value, label, holds }: VersionSpan, versions: readonly string[]): Reading {
  const values = versions.filter(holds);
  const reading = { value, values, label };
  if (values.length > 0) return reading;
  return { ...reading, message: `There is no version in \`${value}\` here yet.` };
}

function readEpisode(value: string, episodes: readonly number[]): Reading {
  const digits = /^#?0*(\d{1,6})$/.exec(value)?.[1];
  if (digits === undefined) {
    return { message: `\`${value}\` is not the number of an episode: write it as episode:16.` };
  }
  const number = Number(digits);
  const reading = { value: String(number), label: `Episode ${number}` };
  if (episodes.includes(number)) return reading;
  const near = nearEpisodes(number, episodes);
  return {
    ...reading,
    message: `There is no episode ${number} here yet${nearestInWords(near.map(String))}.`,
    ...(near[0] !== undefined && { meant: `episode:${near[0]}` }),
  };
}
