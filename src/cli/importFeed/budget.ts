/** What reading from the web may cost in all, besides what each answer may cost. */
export interface Budget {
  /** Counts a text that came in. */
  spend: (text: string) => void;
  /** What is used up; null while there is something left of both. */
  spent: () => 'bytes' | 'time' | null;
}

/**
 * A budget that begins now.
 * @param limits how many bytes of text, in UTF-8, and how many milliseconds there are
 * @param now the time, in milliseconds since 1970
 */
export function budgetOf(limits: { bytes: number; ms: number }, now: () => number): Budget {
  const begin = now();
  let bytes = 0;
  return {
    spend: (text) => {
      bytes += Buffer.byteLength(text);
    },
    spent: () => {
      if (bytes >= limits.bytes) return 'bytes';
      return now() - begin >= limits.ms ? 'time' : null;
    },
  };
}
