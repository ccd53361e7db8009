import type { AskedChoice } from '../../listening/choice.js';
import type { Ask } from '../ask.js';

/** Which segments of an episode the address asks for, as it was written. */
export function askedChoice(ask: Ask): AskedChoice {
  return { area: ask.query('area'), is: ask.query('is'), q: ask.query('q') };
}
