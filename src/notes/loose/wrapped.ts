import type { NotesContext } from '../reading.js';
import { furnitureOf } from './furniture.js';
import { readHead } from './head.js';
import { endsSentence, wordCount } from './sentences.js';
import { titleText } from './titleText.js';
import type { Unit } from './units.js';

const BEGINS_SMALL = /^[("“*_]*\p{Ll}/u;
// `eSignatures` and `v2.212` begin small wherever they stand.
const ALWAYS_SMALL = /^[("“*_]*(?:v\d|\p{Ll}+\p{Lu})/u;
const HOLDS_FIELD = /(?<!\\)\|/;
// Behind a reference or a time a title has ended, whatever case the next line begins with.
const ENDS_HEAD = /(?:\d{6,7}|\d\.\d{1,5}|\d:\d\d)[\])*_`]*$/;

/**
 * Joins lines that hard wrapping cut apart: the first has no final stop and the next begins with a
 * small letter, or every line of a paragraph is as long as the page is wide.
 * @returns the units with their plain text filled in
 */
export function joinWrapped(units: readonly Unit[], context: NotesContext): Unit[] {
  const width = pageWidth(units);
  const joined: Unit[] = [];
  for (let i = 0; i < units.length;) {
    const end = endOfRun(units, i);
    const run = units.slice(i, end);
    const whole =
      width > 0 && fillsPage(run, width, context) ? [joinAll(run)] : joinSmall(run, context);
    for (const unit of whole) joined.push({ ...unit, plain: titleText(unit.text) });
    i = end;
  }
  return joined;
}

/** A run is the text of one block, to be taken line by line, or a single unit of another kind. */
function endOfRun(units: readonly Unit[], start: number): number {
  const first = units[start];
  let end = start + 1;
  if (first?.kind !== 'text' && first?.kind !== 'bullet') return end;
  while (units[end]?.kind === 'text' && units[end]?.block === first.block) end += 1;
  return end;
}

function joinSmall(run: readonly Unit[], context: NotesContext): Unit[] {
  const result: { unit: Unit; parts: string[] }[] = [];
  for (const unit of run) {
    const last = result.at(-1);
    const before = last?.parts.at(-1) ?? '';
    const isText =
      last?.unit.more.length === 0 && (last.parts.length > 1 || !isFurniture(last.unit));
    if (last && isText && goesOn(before, unit.text, context)) {
      last.parts.push(unit.text);
      last.unit.from.push(...unit.from);
    } else result.push({ unit: { ...unit, from: [...unit.from] }, parts: [unit.text] });
  }
  return result.map(({ unit, parts }) => ({
    ...unit,
    text: parts.join(' '),
    level: parts.length > 1 ? 0 : unit.level,
  }));
}

function goesOn(before: string, next: string, context: NotesContext): boolean {
  if (!BEGINS_SMALL.test(next) || ALWAYS_SMALL.test(next)) return false;
  if (endsSentence(before) || ENDS_HEAD.test(before.slice(-16)) || HOLDS_FIELD.test(before))
    return false;
  if (before.endsWith(':') || wordCount(before.slice(0, 200)) < 3) return false;
  const head = readHead(next, context);
  return !head.apart && !head.timedFirst;
}

function isFurniture(unit: Unit): boolean {
  return furnitureOf({ ...unit, plain: titleText(unit.text) }) !== null;
}

/** The longest line of a text that is wrapped at some width; 0 when it is not. */
function pageWidth(units: readonly Unit[]): number {
  const width = units.reduce(
    (most, unit) => (unit.kind === 'text' ? Math.max(most, unit.text.length) : most),
    0,
  );
  return width >= 50 && width <= 100 ? width : 0;
}

function fillsPage(run: readonly Unit[], width: number, context: NotesContext): boolean {
  if (run.length < 2 || run[0]?.kind !== 'text' || !endsSentence(run.at(-1)?.text ?? ''))
    return false;
  // Lines that each end a sentence are a list of sentences, however long they are.
  const ended = run.slice(0, -1).filter(({ text }) => endsSentence(text)).length;
  if (2 * ended >= run.length - 1) return false;
  return run.every((unit, i) => {
    const word = run[i + 1]?.text.split(' ', 1)[0];
    const full = word === undefined || unit.text.length + 1 + word.length > width;
    return full && !readHead(unit.text, context).headed;
  });
}

function joinAll(run: readonly Unit[]): Unit {
  const [first, ...rest] = run;
  if (first === undefined) throw new Error('A run of lines has at least one.');
  const text = run.map((unit) => unit.text).join(' ');
  return { ...first, level: 0, text, from: [...first.from, ...rest.flatMap((unit) => unit.from)] };
}
