import { Worker } from 'node:worker_threads';
import type { CardFacts } from '../cardFacts.js';

/** Draws cards in a thread of its own, so that nobody else waits for it. */
export interface CardDrawer {
  /**
   * Draws one card after the other, in the order in which they were asked for.
   * @returns the bytes of a PNG; throws what went wrong in the thread
   */
  draw: (facts: CardFacts) => Promise<Buffer>;
  /** Ends the thread; what is not drawn yet is given up. */
  close: () => Promise<void>;
}

interface Waiting {
  facts: CardFacts;
  resolve: (png: Buffer) => void;
  reject: (error: unknown) => void;
}

/** Several cards are often asked for at once; between such times the thread's 60 MB are given back. */
const IDLE_MS = 20_000;

/** The thread of cardWorker.ts. */
const startThread = () => new Worker(new URL('./cardWorker.js', import.meta.url));

/**
 * A drawer whose thread starts with the first card and ends when none was asked for in a while. It
 * does not keep the process alive.
 * @param idleMs how long the thread waits for another card
 */
export function cardDrawer({ start = startThread, idleMs = IDLE_MS } = {}): CardDrawer {
  const queue: Waiting[] = [];
  let thread: Worker | null = null;
  let idle: NodeJS.Timeout | undefined;

  function next(): void {
    const [first] = queue;
    if (first === undefined) {
      idle = setTimeout(() => void end(), idleMs).unref();
      return;
    }
    thread ??= started();
    thread.postMessage(first.facts);
  }

  function started(): Worker {
    const worker = start();
    worker.unref();
    worker.on('message', (png: Uint8Array) => {
      queue.shift()?.resolve(Buffer.from(png.buffer, png.byteOffset, png.byteLength));
      next();
    });
    worker.on('error', (error) => {
      giveUp(worker, error);
    });
    worker.on('exit', () => {
      giveUp(worker, new Error('The thread that draws cards ended.'));
    });
    return worker;
  }

  /** What a thread took with it is not tried again: it may be what ended it. */
  function giveUp(worker: Worker, error: unknown): void {
    if (thread !== worker) return;
    thread = null;
    queue.shift()?.reject(error);
    if (queue.length > 0) next();
  }

  async function end(): Promise<void> {
    const ending = thread;
    thread = null;
    await ending?.terminate();
  }

  return {
    draw: (facts) =>
      new Promise((resolve, reject) => {
        clearTimeout(idle);
        queue.push({ facts, resolve, reject });
        if (queue.length === 1) next();
      }),
    close: async () => {
      clearTimeout(idle);
      const given = queue.splice(0);
      await end();
      for (const { reject } of given) reject(new Error('The server stops.'));
    },
  };
}
