/**
 * Tells which lines of Markdown stand inside fenced code, the fences included (CommonMark 4.5).
 * @returns one boolean a line, and whether the last fence is still open at the end.
 */
export function fencedLines(lines: readonly string[]): { inside: boolean[]; open: boolean } {
  let fence: string | null = null;
  const inside = lines.map((line) => {
    if (fence === null) {
      fence = /^ {0,3}(`{3,}(?=[^`]*$)|~{3,})/.exec(line)?.[1] ?? null;
      return fence !== null;
    }
    const closing = /^ {0,3}(`{3,}|~{3,})[ \t]*$/.exec(line)?.[1];
    if (closing?.startsWith(fence)) fence = null;
    return true;
  });
  return { inside, open: fence !== null };
}
