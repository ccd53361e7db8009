import type { SegmentDraft } from '../../domain/draft.js';
import type { Area } from '../../domain/show.js';
import { areasIn } from '../../domain/area.js';
import type { Head } from './head.js';
import { notesText } from './notesText.js';
import type { Piece } from './piece.js';
import { firstSentence } from './sentences.js';
import { linksIn, titleText } from './titleText.js';
import type { Unit } from './units.js';

/** A segment while its lines are being gathered. */
export interface Building {
  head: Head;
  piece: Piece;
  section: string | null;
  parts: (string | Unit)[];
  /** Stands apart from its text: a heading, or a title with an ID or a version. */
  ownHeading: boolean;
  /** How many more paragraphs below it are its notes. */
  paragraphs: number;
  /** Whether bullets that follow are its notes. */
  bullets: 'all' | 'nested' | 'none';
  /** A true heading: blank lines do not end what belongs to it. */
  isHeading: boolean;
  textTaken: number;
  bulletsTaken: number;
  /** The block in which it took its last text. */
  lastBlock: number;
}

const LABEL = /^(\*\*|__)([^*_\n]{2,150}?)(?::\1|\1\s?(?::|\s[–—-]))\s+(?=["“'(]?[\p{Lu}\d])/u;
const WANTS_SUBJECT = /^(?:this|these|that|those|it|they)(?=\s|['’])/i;
const IMPORTANT = /\b(?:important|key|highlights?|notable|impactful|stands? out)\b/i;

/** A sentence that stands by itself: its first sentence is the title; a bold label is one too. */
export function splitSentence(text: string): { title: string; notes: string } {
  const label = LABEL.exec(text.slice(0, 400));
  if (label) return { title: label[2] ?? '', notes: text.slice(label[0].length).trim() };
  const [title, notes] = firstSentence(text);
  return { title, notes };
}

/** Finishes a segment. `others`: whether the notes hold sentences without a heading of their own. */
export function finish(building: Building, others: boolean, areas: readonly Area[]): SegmentDraft {
  const { head, section } = building;
  const title = titleText(head.title);
  const links = linksIn(head.title);
  const own = [head.notes, links.join(' ')].filter((part) => part !== '');
  const notes = notesText([...own, ...building.parts]);
  const underImportant = section !== null && IMPORTANT.test(section) && !/\bnot\b/i.test(section);
  return {
    id: head.braces.id,
    section,
    title,
    notes,
    time: head.time,
    version: head.version,
    changes: head.changes,
    areas: head.braces.areas.length > 0 ? head.braces.areas : areasOf(title, notes, areas),
    highlight: head.braces.highlight || (building.ownHeading && others) || underImportant,
    related: head.braces.related,
    refused: head.braces.refused,
  };
}

function areasOf(title: string, notes: string, areas: readonly Area[]): string[] {
  return wantsSubject(title) ? [] : areasIn(`${title}\n${notes}`, areas);
}

/** Whether a title tells only about something that is not named in it; IT is a name. */
function wantsSubject(title: string): boolean {
  return WANTS_SUBJECT.test(title) && !/^IT\b/.test(title);
}
