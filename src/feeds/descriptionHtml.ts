import { cutAtWord } from '../domain/cutAtWord.js';
import { utf8Bytes } from '../domain/utf8Bytes.js';
import { escapedText } from '../markdown/escape.js';

/** Apple's limit for descriptions. */
export const DESCRIPTION_BYTES = 4000;

/**
 * A plain text as the `description` of an RSS item, which readers take for HTML, in at most 4000
 * bytes (Apple's limit): cut behind a word, with `…` where something was left out.
 */
export function descriptionHtml(text: string): string {
  let room = DESCRIPTION_BYTES;
  for (;;) {
    const html = escapedText(cutAtWord(text, room));
    const excess = utf8Bytes(html) - DESCRIPTION_BYTES;
    if (excess <= 0) return html;
    // A sign grows to five bytes at most, so a fifth of what is too much is surely too much.
    room -= Math.ceil(excess / 5);
  }
}
