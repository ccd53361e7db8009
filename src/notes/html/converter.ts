import TurndownService from 'turndown';

// Marks of lines may stand before a sign that begins a block (see lineMarks.ts).
const BLOCK_START = /^((?:[\uFDD0-\uFDEF]|\s)*)(#{1,6}\s|>)/;

/** The converter of blocks of HTML to Markdown, as the readers of notes expect it. */
export function createConverter(): TurndownService {
  const service = new TurndownService({
    headingStyle: 'atx',
    bulletListMarker: '-',
    codeBlockStyle: 'fenced',
    emDelimiter: '*',
    hr: '---',
  });
  service.escape = escapeMarkdown;
  service.addRule('cell', {
    filter: ['td', 'th'],
    replacement: (content) => ` ${content.trim().replace(/\s*\n\s*/g, ' ')} |`,
  });
  service.addRule('row', { filter: 'tr', replacement: (content) => `\n|${content}\n` });
  return service;
}

/**
 * Escapes only what Markdown would read as marks, so that `By the [run]Book`, `a_b` and `5 * 3` stay
 * as they are. A dash or a number that begins a paragraph is left to be a bullet: it is meant as one.
 */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/\\(?=[!-/:-@[-`{-~])/g, '\\\\')
    .replace(/(?<!\s)\*|\*(?!\s)/g, '\\*')
    .replace(/(?<![\p{L}\p{N}\s])_|_(?![\p{L}\p{N}\s])/gu, '\\_')
    .replace(/`|~(?=~)|\](?=[([:]|$)|<(?=[a-z/!?])|&(?=#?\w{1,31};)/gi, '\\$&')
    .replace(BLOCK_START, '$1\\$2');
}
