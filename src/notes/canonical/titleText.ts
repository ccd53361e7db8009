import { oneLine } from '../../domain/oneLine.js';

/** Titles are plain text; the signs that mean something in a heading are escaped by a backslash. */

export function escapeTitle(title: string): string {
  return title.replace(/[\\|#{]/g, '\\$&');
}

/** A backslash before any other sign is itself. */
export function unescapeTitle(text: string): string {
  return oneLine(text.replace(/\\([\\|#{])/g, '$1'));
}

/** The text with every escape put out of sight: of equal length, so that places found in it hold. */
export function withoutEscapes(text: string): string {
  return text.replace(/\\[\\|#{]/g, '\0\0');
}
