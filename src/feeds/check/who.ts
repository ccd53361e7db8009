import type { Who } from './rule.js';

/** From so many on, numbers that follow each other are written as a range. */
const RANGE = 3;

/**
 * The words for some episodes.
 * @param names numbers in ascending order, or titles in quotation marks where there is no number; at
 * least one
 */
export function whoOf(names: readonly (number | string)[]): Who {
  const [first = '', ...others] = names;
  if (others.length === 0) {
    const name = typeof first === 'number' ? `Episode ${first}` : first;
    return { name, has: 'has', is: 'is', does: 'does', it: 'it', its: 'its', s: 's' };
  }
  const name = `Episodes ${listed(inRanges(names))}`;
  return { name, has: 'have', is: 'are', does: 'do', it: 'them', its: 'their', s: '' };
}

/** `1 to 150`, `152`. */
function inRanges(names: readonly (number | string)[]): string[] {
  const runs: (number | string)[][] = [];
  for (const name of names) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run && typeof last === 'number' && name === last + 1) run.push(name);
    else runs.push([name]);
  }
  return runs.flatMap((run) =>
    run.length < RANGE ? run.map(String) : `${run[0] ?? ''} to ${run.at(-1) ?? ''}`,
  );
}

function listed(texts: readonly string[]): string {
  const last = texts.at(-1) ?? '';
  return texts.length < 2 ? last : `${texts.slice(0, -1).join(', ')} and ${last}`;
}
