/** A fence that was not closed: the index of its line, and the signs that would close it. */
export interface OpenFence {
  index: number;
  marker: string;
}

/**
 * Tells which lines of Markdown stand inside fenced code, the fences included (CommonMark 4.5).
 * @returns one boolean a line, and the fence that is still open at the end, if one is.
 */
export function fencedLines(lines: readonly string[]): {
  inside: boolean[];
  open: boolean;
  openFence: OpenFence | null;
} {
  let fence: OpenFence | null = null;
  const inside: boolean[] = [];
  for (const [index, line] of lines.entries()) {
    if (fence === null) {
      const marker = /^ {0,3}(`{3,}(?=[^`]*$)|~{3,})/.exec(line)?.[1];
      if (marker !== undefined) fence = { index, marker };
      inside.push(fence !== null);
      continue;
    }
    inside.push(true);
    const closing = /^ {0,3}(`{3,}|~{3,})[ \t]*$/.exec(line)?.[1];
    if (closing?.startsWith(fence.marker)) fence = null;
  }
  return { inside, open: fence !== null, openFence: fence };
}
