import { counted } from '../../../domain/counted.js';
import { UNDISCUSSED_LISTED, type UpgradeTotals } from '../../../library/upgradePlan.js';
import { lengthInWords } from '../../../listening/selectionInWords.js';

/** What a plan adds up to, in words. */
export interface TotalsInWords {
  /** `131 changes, 9 to review, 14 min for the highlights`. */
  line: string;
  /** What is to be known of them; empty when nothing is. */
  note: string;
}

/** Minutes are those of highlights whose start and end are known, and the note says so. */
export function totalsInWords(totals: UpgradeTotals): TotalsInWords {
  const { items, toReview, highlights, highlightSeconds, highlightsTimed } = totals;
  const isPartial = highlightsTimed < highlights;
  const minutes =
    highlightsTimed === 0
      ? counted(highlights, 'highlight')
      : `${isPartial ? 'at least ' : ''}${lengthInWords(highlightSeconds)} for ${highlights === 1 ? 'the highlight' : `the ${highlights} highlights`}`;
  return {
    line: [
      counted(items, 'change'),
      `${toReview} to review`,
      ...(highlights > 0 ? [minutes] : []),
    ].join(', '),
    note: [timeNote(highlights, highlightsTimed), unstatedNote(totals), undiscussedNote(totals)]
      .filter(Boolean)
      .join(' '),
  };
}

/** What a plan leaves out, for whoever sees its rows alone; empty when it lists everything. */
export function unlistedInWords({ undiscussed }: UpgradeTotals): string {
  const unlisted = undiscussed - UNDISCUSSED_LISTED;
  if (unlisted <= 0) return '';
  return `${counted(unlisted, 'more change')} of these versions ${unlisted === 1 ? 'was' : 'were'} not discussed and ${unlisted === 1 ? 'is' : 'are'} not listed here`;
}

function timeNote(highlights: number, timed: number): string {
  if (highlights === timed) return '';
  if (timed === 0) {
    return 'How long the highlights take is not known: none has both a start and an end.';
  }
  return `Only ${timed} of ${highlights} highlights have both a start and an end: the minutes are theirs.`;
}

function unstatedNote({ items, unstated }: UpgradeTotals): string {
  if (unstated === 0) return '';
  if (unstated === items)
    return 'No version is stated of any of them: they stand by what their episodes cover.';
  return `${unstated} of the ${items} state no version and stand in a part of their own.`;
}

function undiscussedNote({ undiscussed }: UpgradeTotals): string {
  if (undiscussed === 0) return '';
  const line = `${counted(undiscussed, 'more change')} of these versions ${undiscussed === 1 ? 'was' : 'were'} not discussed`;
  return undiscussed > UNDISCUSSED_LISTED
    ? `${line}; the first ${UNDISCUSSED_LISTED} are listed.`
    : `${line}.`;
}
