import { cautionOf } from '../../domain/caution.js';
import type { Building } from './building.js';
import type { Piece } from './piece.js';
import { endsSentence } from './sentences.js';

/** What a block (lines without a blank one between them) holds. */
export interface BlockShape {
  heads: number;
  lines: number;
}

export type BlockShapes = ReadonlyMap<number, BlockShape>;

const MOST_LINES_OF_BLOCK = 6;
const ASIDE =
  /^(?:note|tip|pro tip|hint|example|why it matters|what (?:it means|to do)|heads[- ]up|remember|recommendation|takeaway|hosts?['’]? (?:take|note|tip))s?\s?:\s/i;

/** Counts the lines of text and the titles of each block. */
export function blockShapes(pieces: readonly Piece[]): BlockShapes {
  const blocks = new Map<number, BlockShape>();
  for (const { unit, head, furniture } of pieces) {
    if (furniture || unit.kind !== 'text') continue;
    const shape = blocks.get(unit.block) ?? { heads: 0, lines: 0 };
    shape.lines += 1;
    if (head.headed) shape.heads += 1;
    blocks.set(unit.block, shape);
  }
  return blocks;
}

/** A warning, or a remark such as `Note: ...`: it is about what stands before it. */
export function isAside(piece: Piece): boolean {
  return !piece.head.headed && isRemark(piece);
}

function isRemark({ unit }: Piece): boolean {
  return cautionOf(unit.text) !== null || ASIDE.test(unit.plain);
}

/**
 * A middle dot, a title, its ID in brackets: so the series writes segments, and such a bullet is
 * one whatever it follows. A remark is notes, with an ID as without.
 */
export function isDottedSegment(piece: Piece): boolean {
  return piece.unit.dotted && piece.head.idInBrackets && !isRemark(piece);
}

/** One of several lines of a video's description, such as `25:29 Title`. */
export function isChapter({ head, unit }: Piece, blocks: BlockShapes): boolean {
  return head.time !== null && !head.apart && (blocks.get(unit.block)?.heads ?? 0) > 1;
}

/** Whether a bullet or a line of text is part of the segment that is being gathered. */
export function belongsTo(current: Building, piece: Piece, blocks: BlockShapes): boolean {
  const { unit, head } = piece;
  if (unit.kind === 'bullet') return takesBullet(current, piece);
  if (head.headed)
    return current.isHeading && !head.apart && !head.timedFirst && current.head.headed;
  if (current.textTaken >= current.paragraphs) return false;
  return current.isHeading || isNextText(current, unit.block, blocks);
}

function takesBullet(current: Building, piece: Piece): boolean {
  const { unit, head } = piece;
  if (current.bullets === 'none') return false;
  if (current.bullets === 'nested') return unit.indent >= current.piece.unit.indent + 2;
  if (head.timedFirst || isDottedSegment(piece)) return false;
  if (!head.headed || current.isHeading) return true;
  return endsSentence(unit.plain) && current.head.changes.length > 0;
}

/** Without blank lines a title takes one line; with them its block, or the next when it stands alone. */
function isNextText(current: Building, block: number, blocks: BlockShapes): boolean {
  if (current.bulletsTaken > 0) return false;
  const shape = blocks.get(block) ?? { heads: 0, lines: 0 };
  const whole = blocks.size > 1 && shape.lines <= MOST_LINES_OF_BLOCK;
  if (block === current.piece.unit.block)
    return (
      current.textTaken === 0 || (whole && shape.heads === 1 && current.piece.unit.kind === 'text')
    );
  if (current.textTaken === 0) return !isChapter(current.piece, blocks);
  return current.lastBlock === block && whole && shape.heads === 0;
}
