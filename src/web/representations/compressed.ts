import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { BoundedMemory } from '../../memory/boundedMemory.js';
import type { Coding } from './coding.js';

/** A body in a coding. */
export interface Coded {
  bytes: Buffer;
  /** What the tag of these very bytes ends in: a coding can be written in more than one way. */
  mark: string;
}

/** Gives bodies in codings; the same body is compressed once. */
export interface Compressed {
  /** @param digest follows from the body alone */
  of: (digest: string, body: Buffer, coding: Coding) => Promise<Coded>;
  /** The marks that a body can have in a coding: the one that it has now first. */
  marks: (digest: string, coding: Coding) => readonly string[];
  /**
   * Has a body written as small as can be, which takes some hundredths of a second: one after the
   * other, while others are answered with what is there.
   * @returns whether it is there now
   */
  improve: (digest: string, body: Buffer) => Promise<boolean>;
}

const brotli = promisify(brotliCompress);
const gzipped = promisify(gzip);

// For whoever waits: a feed of 250 kB takes some milliseconds.
const QUICK_BROTLI = 5;
// For those who come later: an eighth smaller, and takes thirty times as long.
const BEST_BROTLI = constants.BROTLI_MAX_QUALITY;
const GZIP_LEVEL = 6;
/** The best of more than that would keep a thread for a second. */
const MOST_IMPROVED = 512 * 1024;

const BEST = '-br11';
const MARKS = { br: '-br', gzip: '-gz', identity: '' } as const;

/**
 * A memory of compressed bodies. What was asked for longest ago goes first.
 * @param maxBytes how much it may hold; a body that is larger by itself is not kept
 */
export function compressedMemory(maxBytes: number): Compressed {
  const kept = new BoundedMemory<Coded>(maxBytes);
  const underWay = new Map<string, Promise<Coded>>();
  const improving = new Map<string, Promise<boolean>>();
  let turn: Promise<unknown> = Promise.resolve();

  function write(key: string, mark: string, compress: () => Promise<Buffer>): Promise<Coded> {
    const waiting = underWay.get(key);
    if (waiting) return waiting;
    const writing = compress()
      .then((bytes) => {
        const coded = { bytes, mark };
        kept.set(key, coded, bytes.length);
        return coded;
      })
      .finally(() => underWay.delete(key));
    underWay.set(key, writing);
    return writing;
  }

  return {
    of: (digest, body, coding) => {
      const mark = MARKS[coding];
      if (coding === 'identity') return Promise.resolve({ bytes: body, mark });
      const known =
        (coding === 'br' ? kept.get(digest + BEST) : undefined) ?? kept.get(digest + mark);
      if (known) return Promise.resolve(known);
      return write(digest + mark, mark, () =>
        coding === 'gzip' ? gzipped(body, { level: GZIP_LEVEL }) : brotlied(body, QUICK_BROTLI),
      );
    },

    marks: (digest, coding) => {
      if (coding !== 'br') return [MARKS[coding]];
      return kept.get(digest + BEST) ? [BEST, MARKS.br] : [MARKS.br, BEST];
    },

    improve: (digest, body) => {
      const key = digest + BEST;
      if (kept.get(key)) return Promise.resolve(true);
      if (body.length > MOST_IMPROVED) return Promise.resolve(false);
      const waiting = improving.get(digest);
      if (waiting) return waiting;
      const improved = turn
        .then(() => write(key, BEST, () => brotlied(body, BEST_BROTLI)))
        .then(
          () => {
            kept.delete(digest + MARKS.br);
            return kept.get(key) !== undefined;
          },
          () => false,
        )
        .finally(() => improving.delete(digest));
      improving.set(digest, improved);
      turn = improved;
      return improved;
    },
  };
}

function brotlied(body: Buffer, quality: number): Promise<Buffer> {
  return brotli(body, {
    params: {
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_QUALITY]: quality,
      [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
    },
  });
}
