import type { Area } from '../../../domain/show.js';
import { compareVersions, type Version } from '../../../domain/version.js';
import { mistakesBetween } from '../index/likeWords.js';

/** On each side. */
const MOST_NEAR = 2;

/** The versions around one that is not there: the one before it first, then outwards. */
export function nearVersions(version: Version, known: readonly Version[]): Version[] {
  return around([...known].sort(compareVersions), (one) => compareVersions(one, version));
}

/** The episodes around one that is not there: the one before it first, then outwards. */
export function nearEpisodes(number: number, known: readonly number[]): number[] {
  return around(
    [...known].sort((a, b) => a - b),
    (one) => one - number,
  );
}

/** `: the nearest are 2.208 and 2.210`; empty when there is none. @param near nearest first */
export function nearestInWords(near: readonly string[]): string {
  if (near.length === 0) return '';
  const inOrder = [...near].sort(compareVersions);
  return `: the nearest ${inOrder.length === 1 ? 'is' : 'are'} ${listed(inOrder)}`;
}

/** IDs that one wrong, missing, added or swapped digit may have been meant for, in their order. */
export function nearIds(id: string, known: Iterable<string>): string[] {
  const near: string[] = [];
  for (const one of known) {
    if (near.length < MOST_NEAR * 2 && one !== id && mistakesBetween(id, one, 1) <= 1)
      near.push(one);
  }
  return near;
}

/** The area whose name is at most two slips away. @param wanted in lower case */
export function nearArea(wanted: string, areas: readonly Area[]): string | undefined {
  return areas
    .flatMap(({ slug, title }) => [slug, ...title.split(/\s+/)].map((name) => ({ name, slug })))
    .map(({ name, slug }) => ({ slug, mistakes: mistakesBetween(wanted, name.toLowerCase(), 2) }))
    .filter(({ mistakes }) => mistakes <= 2)
    .sort((a, b) => a.mistakes - b.mistakes)[0]?.slug;
}

/** `there are billing, ai and slas`. */
export function areasInWords(areas: readonly Area[]): string {
  if (areas.length === 0) return 'this show has none';
  return `there ${areas.length === 1 ? 'is' : 'are'} ${listed(areas.map(({ slug }) => slug))}`;
}

export function listed(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

function around<Value>(inOrder: readonly Value[], compare: (one: Value) => number): Value[] {
  const before = inOrder.filter((one) => compare(one) < 0).slice(-MOST_NEAR);
  const after = inOrder.filter((one) => compare(one) > 0).slice(0, MOST_NEAR);
  return [...before.reverse(), ...after];
}
