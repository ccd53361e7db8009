import { frontMatterBlock, hasFrontMatter, KEYS } from '../canonical/frontMatter.js';

const SHARED = new Set<string>(['title', 'published', 'notes']);

/**
 * Finds front matter that another program wrote: of our keys it has none but those that every blog
 * has, and it has some that are not ours. Notes below it are loose.
 * @returns indexes of its first and last lines, or null
 */
export function foreignFrontMatter(
  lines: readonly string[],
): { opening: number; closing: number } | null {
  const block = hasFrontMatter(lines) ? frontMatterBlock(lines) : null;
  if (!block?.closed) return null;
  const keys = lines
    .slice(block.opening + 1, block.end)
    .flatMap((line) => /^([A-Za-z][\w-]*)\s*:/.exec(line)?.[1] ?? []);
  const own = keys.filter((key) => KEYS.some((one) => one === key));
  const isForeign = own.length < keys.length && own.every((key) => SHARED.has(key));
  return isForeign ? { opening: block.opening, closing: block.end } : null;
}
