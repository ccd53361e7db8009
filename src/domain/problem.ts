/** How much a problem weighs: an error stops the save, a warning should be looked at, a notice informs. */
export type Severity = 'error' | 'warning' | 'notice';

/** An expected failure as a value: where it is and, in one sentence, what is wrong and what to do. */
export interface Problem {
  /** Line of the input, from 1; null when it concerns the whole. */
  line: number | null;
  severity: Severity;
  message: string;
}

/** True when at least one problem stops the save. */
export function hasErrors(problems: readonly Problem[]): boolean {
  return problems.some((problem) => problem.severity === 'error');
}
