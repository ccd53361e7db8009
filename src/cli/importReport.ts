import type { EpisodeAnswer } from '../api/shapes.js';
import { absoluteUrl, episodePath } from '../domain/address.js';
import { cautionsIn } from '../domain/caution.js';
import type { Episode, Segment } from '../domain/episode.js';
import { hasErrors } from '../domain/problem.js';
import { formatTimecode } from '../domain/timecode.js';
import type { UnreadLine } from '../notes/reading.js';
import { answerFor } from './answerFor.js';
import type { FileOutcome, ImportResult } from './importFiles.js';
import { counted } from '../domain/counted.js';
import { problemLines, type FileProblem } from './problemLines.js';
import type { InputFault } from './readInput.js';

/** What `import --json` prints. */
export interface ImportAnswer {
  episodes: EpisodeAnswer[];
  problems: FileProblem[];
  unread: (UnreadLine & { file: string })[];
}

/** The contract's shape: every episode as it is after the import, once. */
export function importAnswer(
  { found, outcomes, documents }: ImportResult,
  baseUrl: string,
): ImportAnswer {
  const episodes = new Map<number, Episode>();
  for (const { episode } of outcomes) if (episode) episodes.set(episode.number, episode);
  return {
    episodes: [...episodes.values()].map((episode) => answerFor(episode, documents, baseUrl, null)),
    problems: [...found, ...problemsOf(outcomes)],
    unread: outcomes.flatMap(({ file, unread }) =>
      unread.map(({ line, text }) => ({ file, line, text })),
    ),
  };
}

/** The same shape when there are files that cannot be read at all: then none was looked into. */
export function unreadableAnswer(faults: readonly InputFault[]): ImportAnswer {
  const problems = faults.map(({ file, message }): FileProblem => ({
    file,
    line: null,
    severity: 'error',
    message,
  }));
  return { episodes: [], problems, unread: [] };
}

/** Problems and unread lines of a file, for people and editors. */
export function complaints({ file, problems, unread }: FileOutcome): string[] {
  return [
    ...problemLines(file, problems),
    ...unread.map(({ line, text }) => `${file}:${line}: unread: ${text.trim()}`),
  ];
}

/** Why nothing was saved; null when there is no error. */
export function refusal({ found, outcomes }: ImportResult): string | null {
  if (hasErrors(found)) return 'Nothing was saved.';
  const errors = problemsOf(outcomes).filter(({ severity }) => severity === 'error').length;
  return errors > 0
    ? `Nothing was saved: ${counted(errors, 'error')}. Correct the notes and import them again.`
    : null;
}

function problemsOf(outcomes: readonly FileOutcome[]): FileProblem[] {
  return outcomes.flatMap(({ file, problems }) =>
    problems.map(({ line, severity, message }) => ({ file, line, severity, message })),
  );
}

/** One line an episode: what it holds, what was done, what to do next. */
export function summaryLine(outcome: FileOutcome, dryRun: boolean, baseUrl: string): string {
  const { episode, stored, isChanged, added, updated, removed } = outcome;
  if (episode === null) return '';
  const linked = episode.segments.filter(({ changes }) => changes.length > 0).length;
  const holds = `Episode ${episode.number}: ${counted(episode.segments.length, 'segment')}, ${linked} with IDs`;
  if (!isChanged) return `${holds}; nothing changed.`;

  const counts = [
    [added, 'added'],
    [updated, 'updated'],
    [removed, 'removed'],
  ] as const;
  const done = counts.flatMap(([count, word]) => (count > 0 ? `${count} ${word}` : []));
  const itself = stored === null ? 'the episode added' : 'its own fields updated';
  const what = done.join(', ') || itself;
  return dryRun
    ? `${holds}; ${what} if it were saved (--dry-run).`
    : `${holds}; ${what}; ${nextOf(episode, baseUrl)}`;
}

/** How an episode was understood, a line a segment, so that a dry run shows what would be saved. */
export function understoodLines({ episode }: FileOutcome): string[] {
  return episode === null ? [] : episode.segments.flatMap(linesOfSegment);
}

function linesOfSegment(segment: Segment, i: number): string[] {
  const { time, title, changes, version, areas, highlight, notes } = segment;
  const when =
    time === null ? `${i + 1}.` : `${time.proposed ? '~' : ''}${formatTimecode(time.start)}`;
  const facts = [
    version === null ? '' : `v${version}`,
    ...changes.map(({ id }) => `#${id}`),
    highlight ? 'highlight' : '',
    notes === ''
      ? ''
      : counted(notes.split('\n').filter((line) => line.trim() !== '').length, 'line') +
        ' of notes',
    counted(cautionsIn(notes).length, 'caution').replace(/^0 .*/, ''),
    areas.join(', '),
  ].filter((fact) => fact !== '');
  return [
    `${when.padStart(8)}  ${title}`,
    ...(facts.length > 0 ? [`${' '.repeat(10)}${facts.join(' · ')}`] : []),
  ];
}

function nextOf({ number, status, published }: Episode, baseUrl: string): string {
  const address = absoluteUrl(baseUrl, episodePath(number));
  if (status === 'published') return `published. ${address}`;
  if (status === 'scheduled') return `scheduled for ${published ?? 'no date yet'}. ${address}`;
  return `draft. Next: npm run -s runbook -- publish ${number}`;
}
