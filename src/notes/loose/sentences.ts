const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

const ABBREVIATION =
  /(?:^|[\s(])(?:e\.g|i\.e|vs|approx|incl|excl|dr|mr|mrs|ms|inc|ltd|corp|u\.s|u\.k)\.\s*$/i;
const FINAL = /[.!?…。！？]["'”’)\]*_`]{0,4}$/u;

// Most lines hold one sentence; this tells at a glance.
const MAY_GO_ON = /[.!?…][^\s.!?…]*\s+\S|[。！？]./u;

/** Whether a text ends as a sentence does: with a stop, closing quotes and marks put aside. */
export function endsSentence(text: string): boolean {
  return FINAL.test(text.trimEnd().slice(-6));
}

/** How many words a text has: runs without a space that hold a letter. */
export function wordCount(text: string): number {
  return text.split(/\s+/).filter((word) => /\p{L}/u.test(word)).length;
}

/**
 * Cuts Markdown of one line behind its first sentence: never inside a link, emphasis, code,
 * brackets or quotation, nor behind an abbreviation.
 * @returns the sentence and what follows it, which is empty when there is only one
 */
export function firstSentence(text: string): [first: string, rest: string] {
  if (!MAY_GO_ON.test(text)) return [text.trim(), ''];
  const balance = new Balance();
  let end = 0;
  for (const { segment } of segmenter.segment(text)) {
    balance.take(segment);
    end += segment.length;
    const tail = text.slice(Math.max(0, end - 16), end);
    if (!balance.even || !endsSentence(segment) || ABBREVIATION.test(tail)) continue;
    if (/\bno\.\s*$/i.test(tail) && /^\d/.test(text.slice(end, end + 1))) continue;
    // `1.` and `⚠️.` are no sentences yet.
    if (!/\p{L}/u.test(segment)) continue;
    return [text.slice(0, end).trim(), text.slice(end).trim()];
  }
  return [text.trim(), ''];
}

/** Counts the marks that come in pairs, so that a long line is gone through only once. */
class Balance {
  private depth = 0;
  private stars = 0;
  private ticks = 0;

  take(part: string): void {
    for (let i = 0; i < part.length; i += 1) {
      const sign = part.charAt(i);
      if (sign === '\\') i += 1;
      else if ('([“'.includes(sign)) this.depth += 1;
      else if (')]”'.includes(sign)) this.depth = Math.max(0, this.depth - 1);
      else if (sign === '`') this.ticks += 1;
      else if (sign === '*' && part.charAt(i + 1) === '*') {
        this.stars += 1;
        i += 1;
      }
    }
  }

  get even(): boolean {
    return this.depth === 0 && this.stars % 2 === 0 && this.ticks % 2 === 0;
  }
}
