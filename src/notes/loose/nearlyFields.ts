import type { Problem } from '../../domain/problem.js';
import { maskAddresses } from './refs.js';
import { endsSentence, wordCount } from './sentences.js';
import { titleText } from './titleText.js';

type Complaint = Omit<Problem, 'line'>;

// `v.2.212`, `#1O50014`, `#TBD`, an ID behind a dash, or anything with a digit behind a bar.
const NEARLY_FIELD =
  /(?<!\\)\|[^|]*\d[^|]*$|\|\s*v?[\d.,]*\s*#\s?[\w]+|#\s?\d[\dOolI]{4,}\b|\s[–—-]\s[1-9]\d{5,6}$/;

/** A title that holds what is nearly a field: it would be read as words, without a sign of it. */
export function leftInTitle(title: string, line: string): Complaint[] {
  const text = titleText(title);
  const left = NEARLY_FIELD.exec(maskAddresses(text))?.[0].trim();
  if (left === undefined || endsSentence(text) || isTableRow(line)) return [];
  const message = `“${left}” was read as part of the title: fields are written like | v2.212 #1050001 | 25:29.`;
  return [{ severity: 'warning', message }];
}

/** A word or two behind the IDs is no text: a field may have been meant. */
export function leftBehind(notes: string): Complaint[] {
  if (notes === '' || endsSentence(notes) || wordCount(notes) > 1) return [];
  const message = `“${notes}” was read as notes: a time is written as 25:29, and a text in a line of its own.`;
  return [{ severity: 'warning', message }];
}

function isTableRow(line: string): boolean {
  return /^\|.*\|$/.test(line);
}
