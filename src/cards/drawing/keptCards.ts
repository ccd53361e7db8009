import { faultOf, codeOf } from '../../faults/systemFault.js';
import type { Card } from '../card.js';
import type { CardFacts } from '../cardFacts.js';
import type { CardFolder } from './cardFolder.js';

/** Gives the PNG of a card, drawn when it is asked for the first time. */
export type DrawnCard = (card: Card) => Promise<Buffer>;

/** Of some 50 kB each. */
const MOST_IN_MEMORY = 64;

/**
 * Keeps cards as files. Where that cannot be done, because the disk is full or read-only, they are
 * kept in memory, one for each of the episodes that were asked for last. Whoever asks for a card that
 * is being drawn waits for the same drawing.
 * @param log is told once that cards cannot be kept
 */
export function keptCards(
  folder: CardFolder,
  draw: (facts: CardFacts) => Promise<Buffer>,
  log: (message: string) => void,
): DrawnCard {
  const underWay = new Map<string, Promise<Buffer>>();
  const inMemory = new Map<number, { digest: string; png: Buffer }>();
  let isToldOf = false;

  async function find(card: Card): Promise<Buffer> {
    const kept = inMemory.get(card.episode);
    if (kept?.digest === card.digest) return kept.png;
    return (await folder.read(card)) ?? (await make(card));
  }

  async function make(card: Card): Promise<Buffer> {
    const png = await draw(card.facts);
    try {
      await folder.write(card, png);
      inMemory.delete(card.episode);
    } catch (error) {
      if (codeOf(error) === null) throw error;
      remember(card, png);
      if (!isToldOf)
        log(`Cards are kept in memory: DATA_DIR/cards cannot be written (${faultOf(error)}).`);
      isToldOf = true;
    }
    return png;
  }

  function remember({ episode, digest }: Card, png: Buffer): void {
    inMemory.delete(episode);
    inMemory.set(episode, { digest, png });
    const [oldest] = inMemory.keys();
    if (inMemory.size > MOST_IN_MEMORY && oldest !== undefined) inMemory.delete(oldest);
  }

  return (card) => {
    const key = `${card.episode}-${card.digest}`;
    const waiting = underWay.get(key);
    if (waiting) return waiting;
    const finding = find(card).finally(() => underWay.delete(key));
    underWay.set(key, finding);
    return finding;
  };
}
