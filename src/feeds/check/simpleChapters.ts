import { childrenOf, type FeedElement } from './strictXml.js';

/** Podlove Simple Chapters 1.2: in time order, with hours, since feedparser cannot read `start="0"`. */
export function isSimpleChapters(chapters: FeedElement): boolean {
  const each = childrenOf(chapters, 'psc:chapter').map(({ attributes }) => attributes);
  const starts = each.map(({ start = '' }) => start);
  return (
    chapters.attributes.version === '1.2' &&
    each.length > 0 &&
    each.every(({ title = '' }) => title !== '') &&
    starts.every((start) => /^\d{2,}:[0-5]\d:[0-5]\d\.\d{3}$/.test(start)) &&
    starts.every((start, i) => i === 0 || secondsOf(start) >= secondsOf(starts[i - 1] ?? ''))
  );
}

function secondsOf(time: string): number {
  return time.split(':').reduce((seconds, part) => seconds * 60 + Number(part), 0);
}
