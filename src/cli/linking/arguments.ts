import { InvalidArgumentError } from 'commander';
import { parseChangeId } from '../../domain/changeId.js';
import { SEGMENT_ID } from '../../domain/segmentId.js';
import type { Target } from '../../linking/plans.js';

const A_SEGMENT = 'A segment is named by its id, such as s-k3f9: export writes them.';

/** Reads a segment's id, with or without its `s-`. */
export function segmentId(text: string): string {
  const id = text.replace(/^#?s-/, '');
  if (SEGMENT_ID.test(id)) return id;
  throw new InvalidArgumentError(A_SEGMENT);
}

/** Reads what a segment is linked to: the ID of a change, or the id of a segment. */
export function target(text: string): Target {
  const changeId = parseChangeId(text);
  if (changeId !== null) return { kind: 'change', id: changeId };
  if (/^#?\d+$/.test(text)) {
    throw new InvalidArgumentError('The ID of a change has six or seven digits.');
  }
  return { kind: 'segment', id: segmentId(text) };
}

/** Reads a score, from 0 to 1. */
export function score(text: string): number {
  const number = Number(text);
  if (text.trim() !== '' && number >= 0 && number <= 1) return number;
  throw new InvalidArgumentError('A score lies between 0 and 1, such as 0.8.');
}
