import type { Found } from '../../listening/findInCues.js';

/** In a cue: from, to, and whether it is the place that was gone to. */
type Part = readonly [from: number, to: number, isHere: boolean];

let marked: HTMLElement[] = [];

/** Marks what was found: without touching the page where the browser can, else with `<mark>`. */
export function showFound(cues: readonly HTMLElement[], found: readonly Found[], at: number): void {
  const here = found[at];
  if ('highlights' in CSS) {
    const rest = found.filter((each) => each !== here);
    CSS.highlights.set('found', new Highlight(...rest.flatMap((each) => rangeOf(cues, each))));
    const ranges = here ? rangeOf(cues, here) : [];
    CSS.highlights.set('found-here', new Highlight(...ranges));
    return;
  }
  for (const cue of marked) cue.replaceChildren(cue.textContent);
  const parts = partsByCue(cues, found, here);
  marked = [...parts.keys()];
  for (const [cue, its] of parts) cue.replaceChildren(...withMarks(cue.textContent, its));
}

function rangeOf(cues: readonly HTMLElement[], { from, to }: Found): Range[] {
  const first = cues[from.cue]?.firstChild;
  const last = cues[to.cue]?.firstChild;
  if (!first || !last) return [];
  const range = new Range();
  range.setStart(first, from.offset);
  range.setEnd(last, to.offset);
  return [range];
}

function partsByCue(
  cues: readonly HTMLElement[],
  found: readonly Found[],
  here: Found | undefined,
): Map<HTMLElement, Part[]> {
  const parts = new Map<HTMLElement, Part[]>();
  for (const each of found) {
    const { from, to } = each;
    for (const [i, cue] of cues.slice(from.cue, to.cue + 1).entries()) {
      const start = i === 0 ? from.offset : 0;
      const end = from.cue + i === to.cue ? to.offset : cue.textContent.length;
      parts.set(cue, [...(parts.get(cue) ?? []), [start, end, each === here]]);
    }
  }
  return parts;
}

function withMarks(text: string, parts: readonly Part[]): (Node | string)[] {
  let done = 0;
  const nodes = parts.flatMap(([from, to, isHere]) => {
    const mark = document.createElement('mark');
    mark.classList.toggle('is-here', isHere);
    mark.textContent = text.slice(from, to);
    const before = text.slice(done, from);
    done = to;
    return [before, mark];
  });
  return [...nodes, text.slice(done)];
}
