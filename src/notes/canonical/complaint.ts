import type { Problem } from '../../domain/problem.js';

/** A problem of one line, told by a reader that sees only that line. */
export type Complaint = Omit<Problem, 'line'>;

export function error(message: string): Complaint {
  return { severity: 'error', message };
}

export function warning(message: string): Complaint {
  return { severity: 'warning', message };
}
