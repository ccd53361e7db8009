import type { CommandIo } from './io.js';

/** Lines of standard input, one at a time; null when it has ended. */
export interface TypedLines {
  next: () => Promise<string | null>;
  /** Lets go of standard input, so that the process can end. */
  close: () => Promise<void>;
}

/** Reads what somebody types line by line, also when it comes through a pipe. */
export function typedLines({ stdin }: Pick<CommandIo, 'stdin'>): TypedLines {
  const chunks = stdin[Symbol.asyncIterator]();
  const decoder = new TextDecoder();
  let waiting = '';
  let hasEnded = false;
  return {
    next: async () => {
      while (!hasEnded && !waiting.includes('\n')) {
        const chunk = await chunks.next();
        if (chunk.done === true) hasEnded = true;
        else waiting += decoder.decode(Buffer.from(chunk.value), { stream: true });
      }
      if (waiting === '') return null;
      const [line = '', ...rest] = waiting.split('\n');
      waiting = rest.join('\n');
      return line.replace(/\r$/, '');
    },
    close: async () => {
      await chunks.return?.();
    },
  };
}
