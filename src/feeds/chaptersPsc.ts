import { absoluteUrl } from '../domain/address.js';
import { formatPlayTime } from '../domain/timecode.js';
import { escapedAttribute } from '../markdown/escape.js';
import type { Chapter } from './chapters.js';

/** What the prefix `psc` stands for, on the root of a feed that holds these chapters. */
export const PSC_NAMESPACE = 'http://podlove.org/simple-chapters';

const VERSION = '1.2';

interface PscChapter {
  start: string;
  title: string;
  href: string;
}

/**
 * Chapters for an item of RSS as Podlove Simple Chapters 1.2, one `psc:chapters` in the shape that
 * the `rss` package takes in `custom_elements`. The root must declare PSC_NAMESPACE as `psc`.
 * @param chapters at least one: an element without any is not valid
 * @param baseUrl the public origin that addresses are made absolute under
 */
export function pscElement(chapters: readonly Chapter[], baseUrl: string): Record<string, unknown> {
  return {
    'psc:chapters': [
      { _attr: { version: VERSION } },
      ...chapters.map((chapter) => ({ 'psc:chapter': { _attr: pscChapter(chapter, baseUrl) } })),
    ],
  };
}

/**
 * The same as XML that declares its namespace: part of an Atom entry, or a document by itself.
 * @returns XML with LF line ends, without a declaration
 */
export function chaptersPsc(chapters: readonly Chapter[], baseUrl: string): string {
  const lines = chapters.map((chapter) => {
    const { start, title, href } = pscChapter(chapter, baseUrl);
    return `  <psc:chapter start="${start}" title="${escapedAttribute(title)}" href="${escapedAttribute(href)}"/>\n`;
  });
  return `<psc:chapters version="${VERSION}" xmlns:psc="${PSC_NAMESPACE}">\n${lines.join('')}</psc:chapters>\n`;
}

// Hours, minutes and thousandths always: feedparser cannot read `start="0"`.
function pscChapter({ start, title, path }: Chapter, baseUrl: string): PscChapter {
  return { start: formatPlayTime(start), title, href: absoluteUrl(baseUrl, path) };
}
