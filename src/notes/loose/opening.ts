import { isChapter, type BlockShapes } from './belonging.js';
import { splitSentence, type Building } from './building.js';
import type { Head } from './head.js';
import type { Piece } from './piece.js';
import { endsSentence } from './sentences.js';
import { titleText } from './titleText.js';

/** How a segment begins: what its first line states, and what of the following lines it may take. */
export type Opening = Pick<
  Building,
  'head' | 'ownHeading' | 'isHeading' | 'paragraphs' | 'bullets'
>;

/** A line with an ID, a version or a time. One that is a whole sentence takes no text below it. */
export function headedOpening(piece: Piece, next: Piece | undefined, blocks: BlockShapes): Opening {
  const { unit, head } = piece;
  const takesText = head.notes === '' && (head.apart || !endsSentence(titleText(head.title)));
  const endsList = isChapter(piece, blocks) && next?.unit.block !== unit.block;
  const bullets = unit.kind === 'bullet' ? 'nested' : endsList ? 'none' : 'all';
  const paragraphs = takesText ? Infinity : 0;
  return { head, ownHeading: head.apart, isHeading: false, paragraphs, bullets };
}

/** A sentence by itself; one that ends in a colon takes the bullets below it. */
export function sentenceOpening({ unit, head }: Piece, next: Piece | undefined): Opening {
  const introduces = unit.plain.endsWith(':') && next?.unit.kind === 'bullet' && !next.head.headed;
  const bullets = unit.kind === 'bullet' ? 'nested' : introduces ? 'all' : 'none';
  const { title, notes } = splitSentence(unit.text);
  const says = titleText(title) !== '';
  const own = says ? { ...head, title, notes } : { ...head, title: unit.text, notes: '' };
  return { head: own, ownHeading: false, isHeading: false, paragraphs: 0, bullets };
}

/** Adds to a title what a line of references beside it states and the title does not. */
export function completed(head: Head, meta: Head): Head {
  return {
    ...head,
    time: head.time ?? meta.time,
    version: head.version ?? meta.version,
    changes: head.changes.length > 0 ? head.changes : meta.changes,
    headed: true,
  };
}
