import type { Listening } from '../../listening/listening.js';

/** What the server wrote for the player of the page; null when there is nothing to play. */
export function readListening(): Listening | null {
  const text = document.querySelector('script#listening')?.textContent;
  return text ? (JSON.parse(text) as Listening) : null;
}
