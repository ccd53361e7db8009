import { parseVersion, type Version } from '../domain/version.js';

/** What the files have in common: the forms of a slug, a day and a version. */

export const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** True for a day that exists, written `2026-03-31`. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

export type VersionReading = { version: Version } | { message: string };

/** Reads a version, or says in words what is wrong with it. */
export function readVersion(text: string): VersionReading {
  const version = parseVersion(text);
  return version === null
    ? { message: `${JSON.stringify(text)} is not a version: write it as 2.210.` }
    : { version };
}
