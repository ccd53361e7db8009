import type { Request } from 'express';
import type { ProblemAnswer } from './answer.js';
import { badRequest } from './answer.js';

const LONGEST = 400;

/** A parameter of the query by its name, or with what is special about it. */
export type Known = string | Parameter;

interface Parameter {
  name: string;
  /** How many characters it may have; one that may have more than usual may have lines, too. */
  longest?: number;
  /** Gives all spellings that ask for the same as one text. */
  meant?: (value: string) => string;
}

/** What was asked, as plain text: nothing of Express reaches a route. */
export interface Ask {
  /** Parts of the path by name; empty when the route has no such part. */
  param: (name: string) => string;
  /** A parameter of the query, trimmed; null when it is absent or empty. */
  query: (name: string) => string | null;
  path: string;
  /** The known parameters as they were written, in their order, those that are empty too. */
  asked: readonly [name: string, value: string][];
  /** The same, but of several spellings that ask for the same always one. */
  meant: readonly [name: string, value: string][];
}

/**
 * Reads a request. Parameters that are not in `known` are ignored.
 * @returns what was asked, or the answer 400 when a known parameter is repeated (`?q=a&q=b`,
 * `?q[]=a`), longer than 400 characters or what it may have, or holds a control character; in one
 * that has lines, such characters do no harm.
 */
export function readAsk(request: Request, known: readonly Known[]): Ask | ProblemAnswer {
  const parameters = new Map(
    known.map((one) => (typeof one === 'string' ? [one, { name: one }] : [one.name, one])),
  );
  const given = new Map<string, string>();
  const asked: [string, string][] = [];
  const meant: [string, string][] = [];
  for (const [key, value] of Object.entries(request.query)) {
    const name = key.replace(/\[.*$/s, '');
    const parameter: Parameter | undefined = parameters.get(name);
    if (parameter === undefined) continue;
    const { longest: most = LONGEST, meant: meaning } = parameter;
    if (name !== key || typeof value !== 'string') {
      return badRequest(`The address gives “${name}” as a list. Give it once, as ?${name}=…`);
    }
    if (value.length > most) {
      return badRequest(
        `“${name}” has ${value.length} characters; at most ${most} can be read. Shorten it.`,
      );
    }
    if (most === LONGEST && /\p{Cc}/u.test(value.trim())) {
      return badRequest(`“${name}” holds a control character. Type it again without.`);
    }
    given.set(name, value.trim());
    asked.push([name, value]);
    meant.push([name, meaning?.(value) ?? value]);
  }
  return {
    param: (name) => {
      const value = request.params[name];
      return typeof value === 'string' ? value : '';
    },
    query: (name) => given.get(name) || null,
    path: request.path,
    asked,
    meant,
  };
}
