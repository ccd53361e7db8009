import type { NotesContext } from '../reading.js';
import { furnitureOf, type Furniture } from './furniture.js';
import { readHead, type Head } from './head.js';
import { endsSentence, wordCount } from './sentences.js';
import type { Unit } from './units.js';

/** A unit with what can be said of it by itself. */
export interface Piece {
  unit: Unit;
  head: Head;
  furniture: Furniture | null;
}

/** Looks at a unit by itself: what it states, and whether it is furniture. */
export function pieceOf(unit: Unit, context: NotesContext): Piece {
  const readable = unit.kind === 'text' || unit.kind === 'bullet' || unit.kind === 'heading';
  const head = readHead(readable ? unit.text : '', context, unit.dotted);
  const furniture = furnitureOf(unit);
  const isFurniture = !head.headed || furniture?.kind === 'watch';
  return { unit, head, furniture: isFurniture ? furniture : null };
}

const NAMED_SECTION =
  /^(?:\P{L}*)(?:(?:important|honou?rable|other|additional|more|notable|minor|key|quick|brief|further|remaining|general|small|smaller|big|bigger|major|top|new|impactful|worth)\s+(?:\p{L}+\s+){0,2}(?:mentions?|mentioning|updates?|changes|features|highlights|improvements|enhancements|items|notes|fixes|additions|takeaways|moments|bits|stuff)|(?:episode\s+)?highlights|key takeaways|bug ?fixes|in brief|quick hits|improvements|enhancements|fixes|new features|everything else|also (?:new|mentioned|covered|discussed)|rapid fire|lightning round)$/iu;
const LEAD_IN =
  /^(?:the following|here(?:['’]s| are| is)|below (?:are|is)|these (?:are|features|updates|changes))\b|\bthe following\b/i;

/**
 * The name of the section that a line opens, or null. In plain text that is a short line that ends
 * in a colon, a lead-in (`The following features stand out:`), or a name such as `Important mentions`.
 */
export function sectionNameOf({ unit, head }: Piece): string | null {
  const { plain } = unit;
  if (unit.kind !== 'text' || head.headed || plain.length > 200) return null;
  const name = plain.replace(/\s*:$/, '');
  if (NAMED_SECTION.test(name) && wordCount(name) <= 6) return name;
  if (name === plain || endsSentence(name)) return null;
  return wordCount(name) > 0 && (wordCount(name) <= 8 || LEAD_IN.test(name)) ? name : null;
}

/** Whether a heading's words name a section, whatever follows it. */
export function namesSection(plain: string): boolean {
  const name = plain.replace(/\s*:$/, '');
  return NAMED_SECTION.test(name) || (name !== plain && !/\?/.test(name));
}

/** Whether a text says something: a sentence, or three words. */
export function saysSomething(plain: string): boolean {
  if (!/\p{L}/u.test(plain)) return false;
  if (isMenu(plain)) return false;
  return endsSentence(plain) || wordCount(plain) >= 3 || /\p{Lo}{6,}/u.test(plain);
}

/** `Home | About | Contact`. */
function isMenu(plain: string): boolean {
  const items = plain.split('|');
  return items.length > 2 && items.every((item) => wordCount(item) <= 2);
}
