import { counted } from '../../../domain/counted.js';
import { parseVersion, resolveAlias, type VersionAliases } from '../../../domain/version.js';
import type { Area } from '../../../domain/show.js';
import type { FilterName, SearchFilter, SearchProblem } from '../../searchEntries.js';
import { mistakesBetween } from '../index/likeWords.js';
import type { TypedFilter } from './queryParts.js';

/** What filters can ask for at the moment. */
export interface KnownValues {
  areas: readonly Area[];
  aliases: VersionAliases;
  /** Newest first. */
  versions: () => readonly string[];
  /** In order. */
  episodes: () => readonly number[];
}

type Reading = { value: string; label: string } | { message: string; meant?: string };

export const FILTER_NAMES = ['area', 'version', 'episode', 'has', 'is', 'kind'] as const;

/** What the other filters take, each with what it is called. */
export const FILTER_VALUES = {
  has: { time: 'With a time', id: 'With an ID' },
  is: { caution: 'Cautions', highlight: 'Highlights' },
  kind: { change: 'Changes', segment: 'Segments', episode: 'Episodes', article: 'Articles' },
} as const satisfies Partial<Record<FilterName, Record<string, string>>>;

/** Reads the filters of a query: those that can be followed, and one sentence for each of the others. */
export function readFilters(
  typed: readonly TypedFilter[],
  known: KnownValues,
): { filters: SearchFilter[]; problems: SearchProblem[] } {
  const filters: SearchFilter[] = [];
  const problems: SearchProblem[] = [];
  for (const { name, value, isExcluded, written } of typed) {
    const reading = readValue(name, value, known);
    if ('message' in reading) {
      const { message, meant } = reading;
      const minus = isExcluded ? '-' : '';
      problems.push({ written, message, ...(meant !== undefined && { meant: minus + meant }) });
    } else if (isFilterName(name)) filters.push({ name, ...reading, isExcluded, written });
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
  const names = areas.flatMap(({ slug, title }) =>
    [slug, ...title.split(/\s+/)].map((name) => ({ name, slug })),
  );
  const near = names
    .map(({ name, slug }) => ({ slug, mistakes: mistakesBetween(wanted, name.toLowerCase(), 2) }))
    .filter(({ mistakes }) => mistakes <= 2)
    .sort((a, b) => a.mistakes - b.mistakes)[0];
  const advice = near
    ? `did you mean ${near.slug}?`
    : areas.length === 0
      ? 'this show has none.'
      : `there are ${listed(areas.map(({ slug }) => slug))}.`;
  return {
    message: `There is no area \`${value}\`: ${advice}`,
    ...(near && { meant: `area:${near.slug}` }),
  };
}

function readVersion(value: string, known: KnownValues): Reading {
  const version = parseVersion(value);
  if (version === null) {
    return { message: `\`${value}\` cannot be a version: write it as version:2.210.` };
  }
  const meant = resolveAlias(version, known.aliases);
  const versions = known.versions();
  if (versions.includes(meant)) return { value: meant, label: meant };
  const newest = versions[0];
  return {
    message: `There is no version ${meant} here${newest === undefined ? '.' : `: the newest is ${newest}.`}`,
  };
}

function readEpisode(value: string, episodes: readonly number[]): Reading {
  const digits = /^#?0*(\d{1,6})$/.exec(value)?.[1];
  if (digits === undefined) {
    return { message: `\`${value}\` is not the number of an episode: write it as episode:16.` };
  }
  const number = Number(digits);
  if (episodes.includes(number)) return { value: String(number), label: `Episode ${number}` };
  const [first, last] = [episodes[0], episodes.at(-1)];
  const there =
    first === undefined || last === undefined
      ? 'none is published yet'
      : first === last
        ? `there is ${first}`
        : `there are ${counted(episodes.length, 'episode')}, ${first} to ${last}`;
  return { message: `There is no episode ${number}: ${there}.` };
}

function listed(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
