import type { Change } from '../../domain/change.js';
import { parseChangeId } from '../../domain/changeId.js';
import { isWebAddress } from '../../domain/mediaAddress.js';
import { oneLine } from '../../domain/oneLine.js';
import type { Problem, Severity } from '../../domain/problem.js';
import type { Area } from '../../domain/show.js';
import { typedVersion } from '../../domain/typedVersion.js';
import {
  resolveAlias,
  withTrailingZero,
  type Version,
  type VersionAliases,
} from '../../domain/version.js';
import { isDay, readVersion, SLUG } from '../checks.js';
import type { Column } from './columns.js';

/** What must be known of the show to read a catalogue file. */
export interface CatalogueContext {
  versionAliases: VersionAliases;
  /** Versions that are known already. */
  knownVersions: readonly Version[];
  areas: readonly Area[];
}

/** One entry of a catalogue file: what it states and nothing else. */
export type CatalogueRow = Pick<Change, 'id' | 'title'> & Partial<Change>;

/**
 * Checks one entry. An empty cell states nothing.
 * @param line where the entry begins, from 1
 * @param cells its cells as text
 * @returns the row, or null when it has errors, and its problems
 */
export function readRow(
  line: number,
  cells: Readonly<Partial<Record<Column, string>>>,
  context: CatalogueContext,
): { row: CatalogueRow | null; problems: Problem[] } {
  const problems: Problem[] = [];
  const report = (severity: Severity, message: string) =>
    problems.push({ line, severity, message });
  const cell = (column: Column) => cells[column]?.trim() ?? '';

  const id = parseChangeId(cell('id'));
  if (id === null) report('error', idMessage(cell('id')));
  const title = oneLine(cell('title')).replace(/\s+/g, ' ');
  if (title === '') report('error', `The title${id === null ? '' : ` of ${id}`} is missing.`);
  const stated = {
    ...given('version', versionOf(cell('version'), context, report)),
    ...given('areas', areasOf(cell('areas'), context, report)),
    ...given('notes', cell('notes').replace(/\r\n?/g, '\n')),
    ...given('url', cell('url')),
    ...given('released', dayOf(cell('released'))),
  };
  if (stated.url !== undefined && !isWebAddress(stated.url)) {
    report('error', `${JSON.stringify(stated.url)} is not an address: begin it with https://.`);
  }
  if (stated.released !== undefined && !isDay(stated.released)) {
    report('error', `${JSON.stringify(stated.released)} is not a day: write it as 2026-03-31.`);
  }
  const isSound = id !== null && problems.every((problem) => problem.severity !== 'error');
  return { row: isSound ? { id, title, ...stated } : null, problems };
}

function given<K extends string, V extends string | string[]>(
  key: K,
  value: V | null,
): Partial<Record<K, V>> {
  return value === null || value.length === 0 ? {} : ({ [key]: value } as Record<K, V>);
}

/** Trackers write a moment where a day is meant, `2026-03-31T09:00:00Z`: the day counts, as it is written. */
function dayOf(text: string): string {
  return (
    /^(\d{4}-\d{2}-\d{2})[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?$/.exec(
      text,
    )?.[1] ?? text
  );
}

function idMessage(text: string): string {
  return text === ''
    ? 'The id is missing.'
    : `${JSON.stringify(text)} is not an ID: it has six or seven digits, such as 1044274.`;
}

type Report = (severity: Severity, message: string) => void;

function versionOf(text: string, context: CatalogueContext, report: Report): Version | null {
  if (text === '') return null;
  const reading = readVersion(text);
  if (!('version' in reading)) {
    report('error', reading.message);
    return null;
  }
  const isKnown = (one: Version) => context.knownVersions.includes(one);
  const version =
    typedVersion(reading.version, context.versionAliases, isKnown) ??
    resolveAlias(reading.version, context.versionAliases);
  const longer = withTrailingZero(version);
  if (longer !== null && !context.knownVersions.includes(version)) {
    report(
      'warning',
      `Version ${version} is not known here: ${longer}? Spreadsheets drop a last zero. If so, add an alias to the show.`,
    );
  }
  return version;
}

function areasOf(text: string, context: CatalogueContext, report: Report): string[] {
  const isArea = (name: string) =>
    context.areas.some(({ title }) => title.toLowerCase() === name.trim().toLowerCase());
  const names = text
    .split(';')
    .flatMap((name) => (isArea(name) ? [name] : name.split(',')))
    .map((name) => name.trim())
    .filter(Boolean);
  const slugs = names.flatMap((name) => {
    const lower = name.toLowerCase();
    const area = context.areas.find(
      ({ slug, title }) => slug === lower || title.toLowerCase() === lower,
    );
    if (area !== undefined) return area.slug;
    const known = context.areas.map(({ slug }) => slug).join(', ') || 'none yet';
    report(
      'warning',
      `${JSON.stringify(name)} is not an area of the show (${known}): add it with \`show import\`.`,
    );
    return SLUG.test(lower) ? lower : [];
  });
  return [...new Set(slugs)];
}
