import { counted } from '../../domain/counted.js';
import { hasErrors } from '../../domain/problem.js';
import { complain, say, type CommandIo, type ExitCode } from '../io.js';
import { problemLines } from '../problemLines.js';
import type { CatalogueOutcome } from './saveCatalogue.js';

/** What `changes import --json` and `changes sync --json` print. */
export interface CatalogueAnswer {
  source: string;
  /** Whether the library holds the good rows now. */
  saved: boolean;
  /** False when an address says that nothing changed since last time; it was not read then. */
  read: boolean;
  added: number;
  updated: number;
  unchanged: number;
  badRows: number;
  problems: CatalogueOutcome['problems'];
}

export interface ReportOptions {
  dryRun: boolean;
  json: boolean;
}

const NONE = { added: 0, updated: 0, unchanged: 0 };

/** Says what became of a catalogue, and how the command ends: 1 when something in it has to be mended. */
export function report(
  outcome: CatalogueOutcome,
  { dryRun, json }: ReportOptions,
  io: CommandIo,
): ExitCode {
  const { name, counts, badRows, problems } = outcome;
  const code = counts === null || hasErrors(problems) ? 1 : 0;
  if (json) {
    const saved = counts !== null && !dryRun;
    const { added, updated, unchanged } = counts ?? NONE;
    answer({ source: name, saved, read: true, added, updated, unchanged, badRows, problems }, io);
    return code;
  }
  for (const file of new Set(problems.map((problem) => problem.file))) {
    const own = problems.filter((problem) => problem.file === file);
    for (const line of problemLines(file, own, 'row')) complain(io, line);
  }
  if (counts === null) complain(io, refusalOf(badRows));
  else say(io, summaryOf(counts, badRows, dryRun));
  return code;
}

/** Says why there is no catalogue to read. */
export function reportFailure(
  name: string,
  message: string,
  { json }: ReportOptions,
  io: CommandIo,
): ExitCode {
  if (json) {
    const problem = { file: name, line: null, severity: 'error', message } as const;
    answer(
      { source: name, saved: false, read: false, ...NONE, badRows: 0, problems: [problem] },
      io,
    );
  } else {
    complain(io, message);
    complain(io, 'Nothing was saved.');
  }
  return 1;
}

/** Says that an address has nothing new. */
export function reportNothingNew(name: string, { json }: ReportOptions, io: CommandIo): ExitCode {
  if (json) {
    answer({ source: name, saved: false, read: false, ...NONE, badRows: 0, problems: [] }, io);
  } else say(io, `Nothing new at ${name} since its rows were last saved.`);
  return 0;
}

function answer(given: CatalogueAnswer, io: CommandIo): void {
  say(io, JSON.stringify(given, null, 2));
}

function refusalOf(badRows: number): string {
  if (badRows === 0) return 'Nothing was saved.';
  return `Nothing was saved: ${counted(badRows, 'bad row')}. Correct them and run it again, or save the others with --skip-bad.`;
}

function summaryOf(
  { added, updated, unchanged }: NonNullable<CatalogueOutcome['counts']>,
  badRows: number,
  dryRun: boolean,
): string {
  const read = counted(added + updated + unchanged, 'change');
  const done = [`${number(added)} added`, `${number(updated)} updated`];
  const bad = badRows === 0 ? '' : `, ${counted(badRows, 'bad row')} left out`;
  const unsaved = dryRun ? ' if it were saved (--dry-run)' : '';
  return `${read} read: ${done.join(', ')}, ${number(unchanged)} as before${bad}${unsaved}.`;
}

function number(count: number): string {
  return count.toLocaleString('en-GB');
}
