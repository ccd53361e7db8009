import type { Kind } from '../../listening/choice.js';
import { placedWords, type SegmentFacts } from '../../listening/facets.js';

/** A text of the page and the words in it. */
export interface PageText {
  node: Text;
  words: ReturnType<typeof placedWords>;
}

/** A segment of the page, with what a choice goes by. */
export interface PageSegment extends SegmentFacts {
  item: HTMLElement;
  /** What words are looked for in. */
  texts: readonly PageText[];
  /** Reads its words ahead, so that looking for some costs nothing more. */
  readWords: () => void;
}

/** What the server looks through, too: title, notes, change IDs and versions. */
const SEARCHED = '.segment-title, .prose, .labels .id, .labels .version';

/** The segments of an episode's page; their texts are read when somebody first looks for words. */
export function pageSegments(): PageSegment[] {
  return [...document.querySelectorAll<HTMLElement>('#notes .segment')].map((item) => {
    let texts: PageText[] | null = null;
    let words: Set<string> | null = null;
    const read = () => (texts ??= textsIn(item));
    const wordsRead = () =>
      (words ??= new Set(read().flatMap((text) => text.words.map(({ word }) => word))));
    return {
      item,
      areas: listed(item.dataset.areas),
      is: listed(item.dataset.is) as Kind[],
      get texts() {
        return read();
      },
      get words() {
        return wordsRead();
      },
      readWords: () => {
        wordsRead();
      },
    };
  });
}

function listed(text: string | undefined): string[] {
  return (text ?? '').split(' ').filter((part) => part !== '');
}

function textsIn(item: HTMLElement): PageText[] {
  return [...item.querySelectorAll(SEARCHED)].flatMap((part) => {
    const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
    const texts: PageText[] = [];
    while (walker.nextNode()) {
      const node = walker.currentNode as Text;
      texts.push({ node, words: placedWords(node.data) });
    }
    return texts;
  });
}
