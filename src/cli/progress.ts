import type { TextOutput } from './io.js';

export interface Progress {
  step: (text: string) => void;
  done: () => void;
}

/** One line that is written over and over, on a terminal alone; elsewhere nothing. */
export function progressOn(output: TextOutput): Progress {
  if (!output.isTTY) return { step: () => undefined, done: () => undefined };
  const clear = '\r\u001B[K';
  return {
    step: (text) => output.write(`${clear}${text}`),
    done: () => output.write(clear),
  };
}
