import { Document } from 'yaml';
import type { Show } from '../domain/show.js';

/** Writes a show file that `readShow` reads back without loss. What is unknown or empty is left out. */
export function writeShow(show: Show): string {
  const { category, explicit, locked, updateFrequency, license, txt } = show.feed;
  const feed = {
    ...known(show.feed),
    category,
    explicit: String(explicit),
    locked: String(locked),
    ...(updateFrequency && { updateFrequency: known(updateFrequency) }),
    ...(license && { license: known(license) }),
    ...(txt.length > 0 && { txt: txt.map((entry) => known(entry)) }),
  };
  const file = { ...known(show), feed };
  return new Document(file, { schema: 'failsafe' }).toString({ lineWidth: 0 });
}

/** The entries of an object that say something. */
function known(value: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(value).filter(([, inner]) => !isEmpty(inner)));
}

function isEmpty(value: unknown): boolean {
  if (value === null || value === '') return true;
  return typeof value === 'object' && Object.keys(value).length === 0;
}
