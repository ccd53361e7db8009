import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { codeOf } from '../../faults/systemFault.js';
import type { Card } from '../card.js';

/** Where drawn cards are kept as files: one for each episode, named after its digest. */
export interface CardFolder {
  /** @returns null when it is not there, or not whole */
  read: (card: Card) => Promise<Buffer | null>;
  /** Keeps a card and removes older ones of its episode; throws the system's error. */
  write: (card: Card, png: Buffer) => Promise<void>;
}

const SIGNATURE = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');
/** The empty chunk with which every PNG ends (W3C, "PNG Specification", 11.2.5). */
const END = Buffer.from('\0\0\0\0IEND\xae\x42\x60\x82', 'latin1');

/** @param folder DATA_DIR/cards; it is made when the first card is kept */
export function cardFolder(folder: string): CardFolder {
  return {
    read: async (card) => {
      try {
        const png = await readFile(path.join(folder, nameOf(card)));
        return isWhole(png) ? png : null;
      } catch (error) {
        if (codeOf(error) === null) throw error;
        return null;
      }
    },
    write: async (card, png) => {
      const name = nameOf(card);
      const part = path.join(folder, `${name}.${process.pid}.part`);
      await mkdir(folder, { recursive: true });
      try {
        await writeFile(part, png, { flush: true });
        await rename(part, path.join(folder, name));
      } catch (error) {
        // Where it cannot be written, it may not be removable either: the first fault is the one to tell.
        await rm(part, { force: true }).catch(() => undefined);
        throw error;
      }
      const names = await readdir(folder);
      const old = names.filter((each) => each.startsWith(startOf(card)) && !each.startsWith(name));
      await Promise.all(old.map((each) => rm(path.join(folder, each), { force: true })));
    },
  };
}

function startOf({ episode }: Card): string {
  return `${episode}-`;
}

function nameOf(card: Card): string {
  return `${startOf(card)}${card.digest}.png`;
}

function isWhole(png: Buffer): boolean {
  return (
    png.subarray(0, SIGNATURE.length).equals(SIGNATURE) && png.subarray(-END.length).equals(END)
  );
}
