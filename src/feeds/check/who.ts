import type { Who } from './rule.js';

/**
 * The words for some episodes.
 * @param names numbers, or titles in quotation marks where there is no number; at least one
 */
export function whoOf(names: readonly (number | string)[]): Who {
  const [first = '', ...others] = names;
  if (others.length === 0) {
    const name = typeof first === 'number' ? `Episode ${first}` : first;
    return { name, has: 'has', is: 'is', does: 'does', it: 'it', its: 'its', s: 's' };
  }
  const last = names.at(-1) ?? '';
  const name = `Episodes ${names.slice(0, -1).join(', ')} and ${last}`;
  return { name, has: 'have', is: 'are', does: 'do', it: 'them', its: 'their', s: '' };
}
