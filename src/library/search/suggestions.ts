import { areaPath, changePath, versionPath } from '../../domain/address.js';
import { counted } from '../../domain/counted.js';
import { wordsIn } from '../../domain/searchWords.js';
import type { SearchAnswer, Suggestion, SuggestionLimits } from '../searchEntries.js';
import type { ReadState } from '../readState.js';
import type { TextIndex } from './index/textIndex.js';
import { FILTER_NAMES, FILTER_VALUES, type KnownValues } from './query/filters.js';

/** What suggestions are made of. */
export interface SuggestionSources extends KnownValues {
  index: TextIndex;
  state: ReadState;
  /** The best that a search finds. */
  best: (text: string) => SearchAnswer;
}

const LONGEST = 200;
const MOST_WORDS = 3;

/**
 * What may be meant by a text that is still being typed: IDs by their first digits, versions, filters,
 * areas, words completed, and what a search for it would show first.
 */
export function suggestionsFor(
  typed: string,
  { limit, values }: SuggestionLimits,
  sources: SuggestionSources,
): Suggestion[] {
  const text = typed.slice(0, LONGEST).trimStart();
  if (text.trim() === '') return [];
  // A filter that is being typed means nothing else.
  const completed = filters(text, sources);
  if (completed) return completed.slice(0, values);
  const all = [
    ...ids(text, sources),
    ...versions(text, sources),
    ...areas(text, sources),
    ...words(text, sources),
    ...hits(text, sources),
  ];
  const seen = new Set<string>();
  return all
    .filter(({ path, text: taken }) => {
      const key = path ?? taken.toLowerCase();
      if (seen.has(key)) return false;
      seen.add(key);
      return true;
    })
    .slice(0, limit);
}

function ids(text: string, { index, state }: SuggestionSources): Suggestion[] {
  const digits = /^#?\s?(\d{3,7})$/.exec(text.trim())?.[1];
  if (digits === undefined) return [];
  return index.vocabulary.startingWith(digits, 50).flatMap((id) => {
    const change = state.changes.get(id);
    if (!change) return [];
    return { kind: 'change', text: id, description: change.title, path: changePath(id) };
  });
}

function versions(text: string, sources: SuggestionSources): Suggestion[] {
  const start = /^(?:version\s+)?v?(\d+\.[\d.]*)$/i.exec(text.trim())?.[1];
  if (start === undefined) return [];
  const known = sources.versions();
  const meant = new Set(
    [...known, ...Object.keys(sources.aliases)]
      .filter((version) => version.startsWith(start))
      .map((version) => (known.includes(version) ? version : sources.aliases[version])),
  );
  return known
    .filter((version) => meant.has(version))
    .map((version) => ({
      kind: 'version',
      text: version,
      description: `Version ${version}`,
      path: versionPath(version),
    }));
}

/** What the filter at the end of a text may take; null where none is, and where it is complete. */
function filters(text: string, sources: SuggestionSources): Suggestion[] | null {
  const [, before = '', minus = '', name = '', value = ''] =
    /^(.*?)(-?)([a-z]+):([^\s:]*)$/i.exec(text) ?? [];
  const filter = FILTER_NAMES.find((one) => one === name.toLowerCase());
  if (filter === undefined || (before !== '' && !/\s$/.test(before))) return null;
  const start = value.toLowerCase().replace(/^v(?=\d)/, '');
  const values = valuesOf(filter, sources).filter((one) => one.value.startsWith(start));
  if (values.length === 1 && values[0]?.value === start) return null;
  return values.map((one) => ({
    kind: 'filter',
    text: `${before}${minus}${filter}:${one.value}`,
    description: one.label,
    path: null,
  }));
}

function valuesOf(name: (typeof FILTER_NAMES)[number], sources: SuggestionSources) {
  if (name === 'area')
    return sources.areas.map(({ slug, title }) => ({ value: slug, label: title }));
  if (name === 'version') {
    return sources.versions().map((version) => ({ value: version, label: `Version ${version}` }));
  }
  if (name === 'episode') {
    const newestFirst = [...sources.episodes()].reverse();
    return newestFirst.map((number) => ({ value: String(number), label: `Episode ${number}` }));
  }
  return Object.entries(FILTER_VALUES[name]).map(([value, label]) => ({ value, label }));
}

function areas(text: string, sources: SuggestionSources): Suggestion[] {
  const start = text.trim().toLowerCase();
  if (start.length < 2) return [];
  return sources.areas
    .filter(({ slug, title }) => slug.startsWith(start) || title.toLowerCase().startsWith(start))
    .map(({ slug, title }) => ({
      kind: 'area',
      text: title,
      description: 'Area',
      path: areaPath(slug),
    }));
}

/** The last word completed, the most frequent ones first. */
function words(text: string, { index, aliases }: SuggestionSources): Suggestion[] {
  const last = wordsIn(text, aliases).at(-1);
  // A word that something stands behind is complete.
  if (!last || last.at + last.length < text.length || last.length < 2 || /\d/.test(last.word))
    return [];
  return index.vocabulary
    .startingWith(last.word, 500)
    .filter((word) => word !== last.word)
    .map((word) => ({ word, uses: index.vocabulary.uses(word) }))
    .sort((a, b) => b.uses - a.uses || a.word.length - b.word.length)
    .slice(0, MOST_WORDS)
    .map(({ word, uses }) => ({
      kind: 'word',
      text: text.slice(0, last.at) + word,
      description: counted(uses, 'time'),
      path: null,
    }));
}

function hits(text: string, { best }: SuggestionSources): Suggestion[] {
  return best(text).items.map(({ kind, title, path, changeId, episode }) => ({
    kind,
    text: title,
    description:
      kind === 'change'
        ? `#${changeId ?? ''}`
        : kind === 'segment'
          ? `Episode ${episode ?? ''}`
          : '',
    path,
  }));
}
