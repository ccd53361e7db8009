import { fencedLines } from '../../domain/fences.js';
import type { SourceLine } from './sourceLine.js';
import { endsSentence, wordCount } from './sentences.js';
import { rowAsTitle } from './tableRow.js';

export type UnitKind =
  'heading' | 'bullet' | 'text' | 'code' | 'table' | 'image' | 'rule' | 'markup';

/** A piece of the text that is understood as one: a line, or several that belong together. */
export interface Unit {
  kind: UnitKind;
  /** 1 to 6 for a heading, 7 for a line all in bold, else 0. */
  level: number;
  /** Columns before a bullet. */
  indent: number;
  /** What Markdown writes before it: `-` or `1.` for a bullet, `>` for a quotation. */
  marker: string;
  /** A middle dot stands before it, as the series writes `· Title (1050001)`. */
  dotted: boolean;
  /** Markdown without the marks of its kind. */
  text: string;
  /** What continues a bullet or a block of code, as lines of Markdown. */
  more: string[];
  /** The text as it reads without marks; empty until joinWrapped has joined what belongs together. */
  plain: string;
  /** Counts the blocks that blank lines set apart. */
  block: number;
  from: number[];
}

const HEADING = /^ {0,3}(#{1,6})\s+(\S.*)$/;
const BULLET =
  /^(\s*)(?:([-*+–—•·‣▪▫◦●○■□➤►➢✓✔]|\\[-*+]|o(?=\t))(?:\s+|(?<=[•·‣▪▫◦●○■□➤►➢])(?=\S)|(?<=^\s*-)(?=[A-Z])|(?<=^\s*\*)(?=[A-Z][^*]*$))|(\d{1,3}(?=\\?[.)])|[a-z](?=\\?\)))\\?[.)]\s+)(?:\[[ xX]\]\s+)?(\S.*)$/;
const DOT = /^·\s*(?=\S)/;
const RULE = /^\s*(?:[-*_=~–—⸻•·.]\s*){3,}$|^\s*[•·|*—–⸻-]+\s*$/;
// A line with fields is a title, however far it is indented.
const FIELDS_AT_END =
  /(?<!\\)\|\s*(?:~?\d{1,3}:\d\d\S*|(?:v?\d+\.[\d.]+[\s,]*)?#\s?\d{6,7}|v\d+\.[\d.]+)\s*$/;
const TABLE = /^\s*\|.*\|\s*$|^\s*:?-{3,}:?\s*\|[\s:|-]*$/;
const IMAGE = /^\s*(?:\[?!\[[^\]]*\]\([^)]*\)(?:\]\([^)]*\))?\s*)+$/;
const ELEMENTS =
  'a|abbr|article|aside|b|blockquote|body|br|center|code|details|div|em|figcaption|figure|footer|h[1-6]|head|header|hr|html|i|iframe|img|li|link|main|meta|nav|ol|p|picture|pre|script|section|small|source|span|strong|style|summary|svg|table|tbody|td|th|thead|title|tr|u|ul|video';
const TAGS_ONLY = new RegExp(String.raw`^\s*(?:</?(?:${ELEMENTS})(?:\s[^<>]*)?/?>\s*)+$`, 'i');

/** Cuts lines into units. Lines that hard wrapping cut apart are joined later, by joinWrapped. */
export function unitsOf(lines: readonly SourceLine[]): Unit[] {
  const texts = lines.map((line) => line.text);
  const inCode = codeLines(texts);
  const lastComment = texts.findLastIndex((text) => text.includes('-->'));
  const units: Unit[] = [];
  let block = 0;
  let blanks = true;

  for (let i = 0; i < lines.length; i += 1) {
    const text = texts[i] ?? '';
    const from = [...(lines[i]?.from ?? [])];
    if (text.trim() === '' && inCode[i] !== true) {
      blanks = true;
      continue;
    }
    if (blanks) block += 1;
    const previous = units.at(-1);
    const afterBlank = blanks;
    blanks = false;

    if (inCode[i] === true) {
      if (previous?.kind === 'code' && inCode[i - 1] === true) {
        previous.more.push(text);
        previous.from.push(...from);
      } else units.push(aUnit('code', { text, block, from }));
    } else if (/^\s*<!--/.test(text) && i <= lastComment) {
      const unit = aUnit('markup', { text, block, from });
      while (!(texts[i] ?? '').includes('-->')) {
        i += 1;
        unit.from.push(...(lines[i]?.from ?? []));
      }
      units.push(unit);
    } else if (/^\s*={3,}\s*$/.test(text) && previous?.kind === 'text' && !afterBlank) {
      previous.kind = 'heading';
      previous.level = 1;
      previous.from.push(...from);
    } else if (/^\s*-{4,}\s*$/.test(text) && isUnderlined(units) && !afterBlank) {
      const title = units.at(-1);
      if (title)
        Object.assign(title, { kind: 'heading', level: 2, from: [...title.from, ...from] });
    } else if (continuesBullet(text, previous)) {
      continueBullet(previous, text.trim(), afterBlank);
      previous.from.push(...from);
    } else units.push(unitOfLine(text, block, from));
  }
  return units;
}

/** A short line by itself above a line of dashes is a heading; below a paragraph the dashes are a rule. */
function isUnderlined(units: readonly Unit[]): boolean {
  const [before, title] = [units.at(-2), units.at(-1)];
  if (title?.kind !== 'text' || before?.block === title.block) return false;
  return !endsSentence(title.text) && wordCount(title.text) <= 8;
}

function aUnit(kind: UnitKind, over: Partial<Unit>): Unit {
  const plain = {
    kind,
    level: 0,
    indent: 0,
    marker: '',
    dotted: false,
    text: '',
    more: [],
    plain: '',
    block: 0,
    from: [],
  };
  return { ...plain, ...over };
}

function unitOfLine(line: string, block: number, from: number[]): Unit {
  const base = { text: line.trim(), block, from };
  if (RULE.test(line)) return aUnit('rule', base);
  if (TAGS_ONLY.test(line)) return aUnit('markup', base);
  if (IMAGE.test(line)) return aUnit('image', base);
  if (TABLE.test(line)) {
    const title = rowAsTitle(line);
    return title === null ? aUnit('table', base) : aUnit('text', { ...base, text: title });
  }
  const heading = HEADING.exec(line);
  if (heading) {
    const text = withoutClosing(heading[2] ?? '');
    return aUnit('heading', { ...base, text, level: heading[1]?.length ?? 1 });
  }
  const bullet = BULLET.exec(line);
  if (bullet) {
    const [, indent = '', sign, number, written = ''] = bullet;
    // A list of Markdown or HTML may keep the dots that its items were copied with.
    const text = written.replace(DOT, '');
    const dotted = sign === '·' || text !== written;
    const marker = /^\d/.test(number ?? '') ? `${number ?? ''}.` : '-';
    const columns = indent.replace(/\t/g, '    ').length;
    return aUnit('bullet', { ...base, text, indent: columns, marker, dotted });
  }
  const quote = /^(?:>\s*)+(?=\S)/.exec(line.trim())?.[0] ?? '';
  const text = line.trim().slice(quote.length);
  const bold = /^(\*\*|__)(?=\S)[^*_]{1,200}\1:?$/.test(text);
  const marker = quote === '' ? '' : '>';
  return aUnit('text', { ...base, text, marker, level: bold ? 7 : 0 });
}

/** An indented line behind a bullet is part of it, also across a blank line. */
function continuesBullet(line: string, previous: Unit | undefined): previous is Unit {
  if (previous?.kind !== 'bullet' || BULLET.test(line) || HEADING.test(line)) return false;
  if (FIELDS_AT_END.test(line)) return false;
  const indent = /^\s*/.exec(line)?.[0].replace(/\t/g, '    ').length ?? 0;
  return indent >= previous.indent + 2;
}

function continueBullet(bullet: Unit, text: string, afterBlank: boolean): void {
  const wrapped = bullet.more.length === 0 && !afterBlank && !endsSentence(bullet.text);
  if (wrapped && /^[("“*_]*\p{Ll}/u.test(text)) bullet.text += ` ${text}`;
  else bullet.more.push(...(afterBlank ? [''] : []), text);
}

/** `## Title ##` is written `Title`. */
function withoutClosing(heading: string): string {
  let end = heading.length;
  while (heading.charAt(end - 1) === '#') end -= 1;
  return end < heading.length && /\s$/.test(heading.slice(0, end))
    ? heading.slice(0, end).trimEnd()
    : heading;
}

/** An open fence hides nothing: what stands behind it is read as text. */
function codeLines(texts: readonly string[]): boolean[] {
  const { inside, open } = fencedLines(texts);
  if (!open) return inside;
  const start = inside.lastIndexOf(false) + 1;
  return inside.map((within, i) => within && i < start);
}
