import { counted } from '../../domain/counted.js';
import { cutAtWord } from '../../domain/cutAtWord.js';
import { formatTimecode } from '../../domain/timecode.js';
import type { Proposal, Proposals } from '../../timing/proposals.js';

const LONGEST_HEARD = 120;
const LONGEST_TITLE = 90;

/** What is printed of proposals: two lines a segment, in note order, then the sum. */
export function proposalLines({ items }: Proposals, least: number): string[] {
  const open = items.filter(({ isSet }) => !isSet);
  const placed = open.filter(({ start }) => start !== null);
  const sure = placed.filter((item) => item.confidence >= least);
  return [
    ...items.flatMap(linesOf),
    '',
    `${counted(items.length, 'segment')}: ${items.length - open.length} set by hand, ` +
      `${placed.length} found in the captions (${sure.length} at ${least} or more), ` +
      `${open.length - placed.length} not found.`,
  ];
}

function linesOf(item: Proposal): string[] {
  const { start, isSet, confidence, heard, segment } = item;
  const time = (start === null ? '–' : formatTimecode(start)).padStart(8);
  const trust = isSet ? 'set ' : confidence.toFixed(2);
  return [
    `${time}  ${trust}  ${cutAtWord(segment.title, LONGEST_TITLE)}`,
    ...(heard === '' ? [] : [`                “${cutAtWord(heard, LONGEST_HEARD)}”`]),
  ];
}

/** The same for scripts. */
export function proposalsAsJson(episode: number, proposals: Proposals, applied: number): object {
  return {
    episode,
    confidence: rounded(proposals.confidence),
    doubt: proposals.doubt,
    applied,
    segments: proposals.items.map(({ segment, start, confidence, heard, isSet }) => ({
      id: segment.id,
      title: segment.title,
      startSeconds: start,
      confidence: rounded(confidence),
      setByPerson: isSet,
      heard,
    })),
  };
}

function rounded(confidence: number): number {
  return Math.round(confidence * 1000) / 1000;
}
