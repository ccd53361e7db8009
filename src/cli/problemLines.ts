import type { Problem } from '../domain/problem.js';
import { counted } from '../domain/counted.js';
import { distinctPlaces, kindsOf } from './kinds.js';

/** A problem with the file in which it lies. */
export interface FileProblem extends Problem {
  file: string;
}

/** Above this, a kind is shown by its first one and the lines of the rest. */
const MOST_OF_A_KIND = 5;
const SHOWN_OF_MANY = 1;

/**
 * Problems as lines for people and editors: `file:line: severity: message`. Many of one kind are
 * put together, so that the one error does not drown in thirty notices; what has to be named has a line
 * of its own.
 * @param part what a line of the file holds that names a subject
 */
export function problemLines(
  file: string,
  problems: readonly Problem[],
  part: 'segment' | 'row' = 'segment',
): string[] {
  return kindsOf(problems).flatMap(({ members, isOneSubject }) =>
    isOneSubject ? [subjectLine(file, members, part)] : linesOfKind(file, members),
  );
}

function linesOfKind(file: string, members: [Problem, ...Problem[]]): string[] {
  const whole = members.length > MOST_OF_A_KIND ? members.slice(0, SHOWN_OF_MANY) : members;
  const rest = members.slice(whole.length);
  const lines = whole.map((problem) => problemLine({ ...problem, file }));
  if (rest.length === 0) return lines;
  const places = distinctPlaces(rest.map(({ line }) => line));
  const where = places.length === 0 ? '' : `, in lines ${places.join(', ')}`;
  return [
    ...lines,
    `${file}: ${members[0].severity}: and ${rest.length} more of this kind${where}`,
  ];
}

/** Segments name areas, versions and changes on the line of their title: as many segments as lines. */
function subjectLine(file: string, members: [Problem, ...Problem[]], part: string): string {
  const [first] = members;
  const places = distinctPlaces(members.map(({ line }) => line));
  if (places.length <= 1) return problemLine({ ...first, file });
  const where = `${counted(places.length, part)}, in lines ${places.join(', ')}`;
  return problemLine({ ...first, file, message: `${where}: ${first.message}` });
}

/** One problem as a line. */
export function problemLine({ file, line, severity, message }: FileProblem): string {
  return `${placeOf(file, line)}: ${severity}: ${message}`;
}

/** `notes.txt:12`, or the file alone when the line is not known. */
function placeOf(file: string, line: number | null): string {
  return line === null ? file : `${file}:${line}`;
}
