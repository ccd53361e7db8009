/**
 * Tells which lines of Markdown stand inside fenced code, the fences included (CommonMark 4.5).
 * @returns one boolean a line, and whether the last fence is still open at the end.
 */
export function fencedLines(lines: readonly string[]): { inside: boolean[]; open: boolean } {
  let fence = '';
  const inside: boolean[] = [];
  for (const line of lines) {
    if (fence === '') {
      fence = /^ {0,3}(`{3,}(?=[^`]*$)|~{3,})/.exec(line)?.[1] ?? '';
      inside.push(fence !== '');
    } else {
      const closing = /^ {0,3}(`{3,}|~{3,})[ \t]*$/.exec(line)?.[1];
      if (closing?.startsWith(fence)) fence = '';
      inside.push(true);
    }
  }
  return { inside, open: fence !== '' };
}
