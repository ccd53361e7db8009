import type { IncomingMessage } from 'node:http';

// On the request itself: a weak map of them costs every answer more than all else that the gate does.
const NAME = Symbol('the name of a request');
type Named = IncomingMessage & { [NAME]?: string };

/**
 * Names requests, so that a line of the log, an answer and what a proxy wrote can be laid side by side.
 * @param prefix tells this process's requests from those of others and of its own earlier lives
 * @returns gives a request its name: the one that a trusted proxy gave it, else the next of our own
 */
export function requestNaming(
  prefix: string,
): (request: IncomingMessage, isProxied: boolean) => string {
  let count = 0;
  return (request, isProxied) => {
    const given = request.headers['x-request-id'];
    const id = isProxied && isName(given) ? given : `${prefix}-${(++count).toString(36)}`;
    (request as Named)[NAME] = id;
    return id;
  };
}

/** The name that a request was given; null when nobody gave it one. */
export function requestIdOf(request: IncomingMessage): string | null {
  return (request as Named)[NAME] ?? null;
}

function isName(given: unknown): given is string {
  return typeof given === 'string' && /^[\w.:-]{1,64}$/.test(given);
}
