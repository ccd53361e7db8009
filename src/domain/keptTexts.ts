import { markdownBlock } from './markdownBlock.js';
import { oneLine } from './oneLine.js';

interface Texts {
  title: string;
  summary: string;
  segments: { section: string | null; title: string; notes: string }[];
}

/**
 * An episode, or a draft of one, with its texts as they are kept: titles and sections of one line,
 * summary and notes as closed blocks of Markdown. One that is valid stays as it is.
 */
export function withKeptTexts<E extends Texts>(episode: E): E {
  return {
    ...episode,
    title: oneLine(episode.title),
    summary: markdownBlock(episode.summary),
    segments: episode.segments.map((segment) => ({
      ...segment,
      section: oneLine(segment.section ?? '') || null,
      title: oneLine(segment.title),
      notes: markdownBlock(segment.notes),
    })),
  };
}
