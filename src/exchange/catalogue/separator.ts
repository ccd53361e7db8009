/** Where the table of a CSV file begins and what stands between its cells. */
export interface CsvForm {
  separator: string;
  /** Characters before the header: a byte order mark, and the line by which Excel is told the separator. */
  headAt: number;
  /** The line, from 1, on which the header is looked for. */
  line: number;
}

/** Excel reads and writes such a first line: `sep=;`. It is no part of the table. */
const TOLD = /^(\uFEFF?)"?sep=([^\r\n"])"?[^\S\r\n\t]*(?:\r\n|\n|\r|$)/i;

/** Finds out the separator: as the first line tells it, else the one of these that the header uses most. */
export function formOfCsv(text: string): CsvForm {
  const told = TOLD.exec(text);
  if (told?.[2] !== undefined) return { separator: told[2], headAt: told[0].length, line: 2 };
  const headAt = text.startsWith('\uFEFF') ? 1 : 0;
  const header = /[^\r\n]+/.exec(text.slice(headAt))?.[0].replace(/"[^"]*"/g, '') ?? '';
  const counts = [',', ';', '\t'].map((sign) => ({ sign, count: header.split(sign).length }));
  const separator = counts.sort((a, b) => b.count - a.count)[0]?.sign ?? ',';
  return { separator, headAt, line: 1 };
}
