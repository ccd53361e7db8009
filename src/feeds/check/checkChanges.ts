import { checkRss, type FeedText } from './checkRss.js';
import type { FeedFinding } from './rule.js';

/** The rows that bind a feed of segments: it is for readers, not for podcast apps. */
const OF_THE_SHOW = [
  'well-formed',
  'rss',
  'atom:link self',
  'title',
  'link',
  'description',
  'language',
];
const OF_AN_ENTRY = ['guid', 'link', 'content:encoded'];

/** Holds the documents of `/changes.xml` against the rows of the checklist that bind every RSS feed. */
export function checkChanges(pages: readonly FeedText[]): FeedFinding[] {
  return checkRss(pages).flatMap((finding): FeedFinding[] => {
    const rules = finding.about === 'show' ? OF_THE_SHOW : OF_AN_ENTRY;
    if (!rules.includes(finding.rule)) return [];
    const sentence = `In ${pages[0]?.url ?? ''}: ${finding.sentence}`;
    return [{ ...finding, about: 'show', episodes: [], sentence }];
  });
}
