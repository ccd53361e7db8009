import { absoluteUrl, versionPath } from '../domain/address.js';
import type { VersionEntry } from '../library/entries.js';
import type { VersionAnswer } from './shapes.js';

/**
 * A version as the API gives it. What its episodes discuss without stating a version is counted
 * apart: it may belong to another version that they cover.
 * @param baseUrl the public origin that addresses are made absolute under
 */
export function versionAnswer(entry: VersionEntry, baseUrl: string): VersionAnswer {
  return {
    version: entry.version,
    url: absoluteUrl(baseUrl, versionPath(entry.version)),
    episodes: entry.episodes.map(({ number }) => number),
    changes: entry.changes.map(({ id }) => id),
    discussedSegments: entry.discussed.length,
    unstatedSegments: entry.unstated.reduce((sum, { segments }) => sum + segments.length, 0),
  };
}
