import { STATUS_CODES } from 'node:http';
import type { Answer } from './ask.js';
import type { Failure } from './failure.js';

const ADVICE: Readonly<Record<number, string>> = {
  401: 'it wants a name and a password, give an address that everyone can read',
  403: 'it may not be read by everyone, ask the one who runs it',
  404: 'check the address',
  410: 'it is gone for good',
  429: 'it is asked too often, try again later',
};

/** @returns the sentence for an answer that is not the one hoped for */
export function statusFailure({ status, url, headers }: Answer): Failure {
  const name = STATUS_CODES[status] === undefined ? '' : ` ${STATUS_CODES[status]}`;
  return {
    ok: false,
    message: `${url} answers ${status}${name}: ${adviceFor(status, headers.get('location'))}.`,
    passing: isPassing(status),
  };
}

/** Whether the same request may go well later: a fault of the other side, too much, too slow, too early. */
function isPassing(status: number): boolean {
  return status >= 500 || [408, 425, 429].includes(status);
}

function adviceFor(status: number, location: string | null): string {
  if (status >= 500) return 'a fault on its side, try again later';
  if (status >= 300 && status < 400 && location !== null) return `it has moved to ${location}`;
  return ADVICE[status] ?? 'check the address';
}
