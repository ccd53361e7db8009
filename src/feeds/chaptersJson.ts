import { absoluteUrl } from '../domain/address.js';
import type { Chapter } from './chapters.js';

/** The media type that goes with it. */
export const CHAPTERS_JSON_TYPE = 'application/json+chapters';

/**
 * Writes chapters as podcast namespace's JSON Chapters Format 1.2, with an end where one is known.
 * @param about `title` of the episode and `podcastName`, for apps that show a file by itself
 * @param baseUrl the public origin that addresses are made absolute under
 */
export function chaptersJson(
  chapters: readonly Chapter[],
  about: { title: string; podcastName: string },
  baseUrl: string,
): string {
  const file = {
    version: '1.2.0',
    title: about.title,
    podcastName: about.podcastName,
    chapters: chapters.map(({ start, end, title, path }) => ({
      startTime: start,
      ...(end === null ? {} : { endTime: end }),
      title,
      url: absoluteUrl(baseUrl, path),
    })),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}
