import { changePath, episodePath, versionPath } from '../domain/address.js';
import { parseChangeId } from '../domain/changeId.js';
import type { Library } from './entries.js';

/** No name of a page is longer: what stands behind it would be lost. */
const LONGEST = 40;

/**
 * The page that a query names by itself: an ID or a version in any written form, or `episode 16`.
 * @returns its path; null for words, and for what is well-formed but not known here
 */
export function directPath(
  query: string,
  library: Pick<Library, 'change' | 'version' | 'episode'>,
): string | null {
  const typed = query.trim();
  if (typed.length > LONGEST) return null;
  const text = typed.normalize('NFKC').trim();
  const id = parseChangeId(text);
  if (id !== null) return library.change(id) ? changePath(id) : null;
  const number = /^ep(?:isode|\.)?\s*#?\s*(\d{1,6})$/i.exec(text)?.[1];
  if (number !== undefined)
    return library.episode(Number(number)) ? episodePath(Number(number)) : null;
  const version = library.version(text);
  return version ? versionPath(version.version) : null;
}
