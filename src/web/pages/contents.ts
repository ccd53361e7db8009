import type { EpisodeGroup } from './mentionView.js';

/** A part of a long page: what it holds, and how much of it each episode gave. */
export interface ContentsPart {
  text: string;
  /** Null when the part is the whole page. */
  href: string | null;
  episodes: { text: string; href: string; count: number }[];
}

/** A part and its episodes. */
export function contentsPart(
  text: string,
  href: string | null,
  groups: readonly EpisodeGroup[],
): ContentsPart {
  return {
    text,
    href,
    episodes: groups.map(({ episode, anchor, segments }) => ({
      text: `Episode ${episode.number}`,
      href: `#${anchor}`,
      count: segments.length,
    })),
  };
}

/** What stands on a page; empty when there is only one place to jump to. */
export function contentsOf(parts: readonly ContentsPart[]): ContentsPart[] {
  const places = parts.reduce((sum, part) => sum + Math.max(1, part.episodes.length), 0);
  return places > 1 ? [...parts] : [];
}
