/** A line to be understood, as Markdown, with the lines of the input (from 1) that it came from. */
export interface SourceLine {
  text: string;
  from: readonly number[];
}

/**
 * Takes out of a line what cannot be seen: zero-width and control characters, spaces of other
 * kinds. Joiners stay between other than Latin signs, where they shape the word or the emoji.
 */
export function cleanLine(line: string): string {
  return (
    line
      .replace(/\p{Surrogate}/gu, '\uFFFD')
      .replace(/[\u00AD\u200B\u2060\uFEFF]/g, '')
      .replace(/(?<![^\0-\u02FF])[\u200C\u200D]|[\u200C\u200D](?![^\0-\u02FF])/gu, '')
      .replace(/[\u00A0\u1680\u2000-\u200A\u2028\u2029\u202F\u205F\u3000\u0085\v\f]/g, ' ')
      .replace(/[\p{Cc}\u200E\u200F]/gu, (sign) => (/[\t\u200E\u200F]/.test(sign) ? sign : ''))
      // Full-width signs of fields, as keyboards of the East write them.
      .replace(/＃(?=\s?\d)/g, '#')
      .replace(/(?<=\d)：(?=\d)/g, ':')
      .replace(/｜(?=\s*(?:v?\d|#|$))/g, '|')
      // No text needs a hundred spaces, and going through them again and again would take its time.
      .replace(/[ \t]{100,}/g, ' ')
      .trimEnd()
  );
}

/** The lines of a plain or Markdown text. */
export function sourceLines(lines: readonly string[]): SourceLine[] {
  return lines.map((line, i) => ({ text: cleanLine(line), from: [i + 1] }));
}
