/** A show's title around the part in brackets, which is its mark: `By the [run]Book`. */
export interface Wordmark {
  before: string;
  inBrackets: string | null;
  after: string;
}

/** Parts a title at its first pair of brackets. */
export function wordmarkOf(title: string): Wordmark {
  const match = /^(.*?)\[([^[\]]+)\](.*)$/s.exec(title);
  if (!match) return { before: title, inBrackets: null, after: '' };
  return { before: match[1] ?? '', inBrackets: match[2] ?? '', after: match[3] ?? '' };
}
