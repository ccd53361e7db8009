import { headOf } from '../net/headOf.js';
import type { Head } from './onlineFindings.js';

/** How long a server may take to say how long a file is. */
const TIMEOUT_MS = 10_000;

/** @param allowPrivate whether machines of this network are asked too */
export function headFor(allowPrivate: boolean): Head {
  return (address) => headOf(address, { allowPrivate, timeoutMs: TIMEOUT_MS });
}
