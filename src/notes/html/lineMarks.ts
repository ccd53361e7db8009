/**
 * Marks that travel through the conversion inside the text and tell from which line of the input it
 * came. They are written in noncharacters, which no text may hold (Unicode 23.7); where an input
 * holds them all the same, they are written as a mark too and come back unharmed.
 */
const FIRST = 0xfdd0;
const LINE = '\uFDE0';
const ESCAPED = '\uFDE1';
const END = '\uFDE2';
const RESERVED = /[\uFDD0-\uFDEF]/g;
const MARK = /([\uFDE0\uFDE1])([\uFDD0-\uFDD9]+)\uFDE2/g;

/** The mark of a line number. */
export function lineMark(line: number): string {
  return `${LINE}${digits(line)}${END}`;
}

/** Writes noncharacters of the input so that they are not taken for marks. */
export function protectReserved(text: string): string {
  return text.replace(RESERVED, (sign) => `${ESCAPED}${digits(sign.charCodeAt(0))}${END}`);
}

/** Takes the marks out of a text and tells the lines that they named. */
export function readMarks(text: string): { text: string; from: number[] } {
  const from = new Set<number>();
  const plain = text.replace(MARK, (_, kind: string, written: string) => {
    const value = Number(written.replace(/[^]/g, (sign) => String(sign.charCodeAt(0) - FIRST)));
    if (kind === ESCAPED) return String.fromCharCode(value);
    from.add(value);
    return '';
  });
  return { text: plain, from: [...from].sort((a, b) => a - b) };
}

function digits(value: number): string {
  return String(value).replace(/\d/g, (digit) => String.fromCharCode(FIRST + Number(digit)));
}
