import type { z } from 'zod';
import type { DocumentKind, DocumentKinds, DocumentName } from '../port.js';
import { keyOf, kindOf } from './names.js';
import { schemas } from './schema.js';

/**
 * Checks a value against what its kind demands and against its name.
 * @returns null when it may be stored, else where it is wrong and how: `segments[3].version must be ...`.
 */
export function faultOfValue(name: DocumentName, value: unknown): string | null {
  const result = schemas[kindOf(name)].safeParse(value);
  if (!result.success) return sentence(result.error.issues[0]);
  return faultOfName(name, result.data);
}

function sentence(issue: z.core.$ZodIssue | undefined): string {
  if (issue === undefined) return 'the value is not valid';
  const place = issue.path.reduce<string>((path, key) => {
    if (typeof key === 'number') return `${path}[${key}]`;
    return path === '' ? String(key) : `${path}.${String(key)}`;
  }, '');
  const said = issue.message.startsWith('must ') ? issue.message : `is wrong: ${issue.message}`;
  return `${place === '' ? 'the value' : place} ${said}`;
}

/** A document says itself which one it is; two answers would let it be served in the wrong place. */
function faultOfName(name: DocumentName, value: DocumentKinds[DocumentKind]): string | null {
  const key = keyOf(name);
  if ('number' in value && String(value.number) !== key)
    return `number must be ${key}, as in ${name}`;
  if ('slug' in value && value.slug !== key) return `slug must be ${key}, as in ${name}`;
  return null;
}
