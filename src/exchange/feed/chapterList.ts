import { oneLine } from '../../domain/oneLine.js';
import { webAddressOf } from './addresses.js';
import { keptSeconds, readFeedDuration } from './feedDuration.js';
import type { FeedChapter } from './feedReading.js';
import { addressAt, attributeOf, childrenOf, type XmlElement } from './lenientXml.js';

/** The chapters of `psc:chapters` (Podlove Simple Chapters 1.2), in time order. */
export function pscChapters(item: XmlElement): FeedChapter[] {
  const [list] = childrenOf(item, 'psc:chapters');
  if (list === undefined) return [];
  return inTimeOrder(
    childrenOf(list, 'psc:chapter').map((chapter) => ({
      start: readFeedDuration(attributeOf(chapter, 'start') ?? ''),
      end: null,
      title: attributeOf(chapter, 'title') ?? '',
      url: addressAt(chapter, 'href'),
    })),
  );
}

/**
 * Reads a file of JSON chapters (podcast namespace, JSON Chapters Format 1.2). Silent chapters
 * (`toc: false`) are left out, as players do.
 * @param base its address
 * @returns in time order; null when it is no such file
 */
export function readChaptersFile(text: string, base: string | null): FeedChapter[] | null {
  const file = jsonOf(text);
  const list = isRecord(file) ? file['chapters'] : null;
  if (!Array.isArray(list)) return null;
  return inTimeOrder(
    list
      .filter(isRecord)
      .filter(({ toc }) => toc !== false)
      .map(({ startTime, endTime, title, url }) => ({
        start: secondsOf(startTime),
        end: secondsOf(endTime),
        title: typeof title === 'string' ? title : '',
        url: typeof url === 'string' ? webAddressOf(url, base) : null,
      })),
  );
}

type Stated = Omit<FeedChapter, 'start'> & { start: number | null };

/** Chapters without a start or a title, such as a change of picture, say nothing that could be kept. */
function inTimeOrder(stated: readonly Stated[]): FeedChapter[] {
  return stated
    .flatMap(({ start, end, title, url }): FeedChapter[] => {
      const line = oneLine(title);
      if (start === null || line === '') return [];
      return [{ start, end: end !== null && end > start ? end : null, title: line, url }];
    })
    .sort((a, b) => a.start - b.start);
}

// The format wants numbers; some hosts write them as text.
function secondsOf(value: unknown): number | null {
  if (typeof value === 'number') return keptSeconds(value);
  return typeof value === 'string' ? readFeedDuration(value) : null;
}

/** A JSON text as what it holds; null when it is none. */
export function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return null;
  }
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
