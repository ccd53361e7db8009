const HOUR = 3_600_000;

/**
 * The clock rule: three spans that together let no two writers ever hold one revision, although names
 * of old commits are given free again.
 *
 * A folder's name is what keeps two writers apart, so it may be given free only when nobody who wants
 * it can still be on the way. Whoever wants the name of a commit looked at the disk before that commit
 * was made, so more than NAME_LIFETIME ago. When its staging folder is older than
 * TRANSACTION_LIFETIME it has just been swept away, and its rename fails; when it is younger, the
 * writer staged long after it looked, and refuses to commit because its transaction began more than
 * TRANSACTION_LIFETIME ago.
 *
 * A reader that goes from revision to revision would stop at a name that was given free, and miss
 * what stands behind it. It met its last revision less than LOOK_LIFETIME ago, so all commits above
 * are younger than NAME_LIFETIME by far; after a longer sleep it lists the folder instead.
 *
 * They rely on a clock that is not set back by hours: while it is behind the last save by more than
 * CLOCK_TOLERANCE nothing is saved, unless somebody says that it is right and was ahead before.
 */

/** A transaction that began longer ago than this is not committed but run again. */
export const TRANSACTION_LIFETIME = HOUR;
/** A commit's folder holds its name at least this long. */
export const NAME_LIFETIME = 24 * HOUR;
/** While a look at the disk is younger than this, no name above it can have been given free. */
export const LOOK_LIFETIME = 60_000;
/** So far behind the last save a clock may be: machines correct theirs by seconds, people by minutes. */
export const CLOCK_TOLERANCE = HOUR;

/**
 * Why nothing should be saved by this clock, as one sentence; null when it may be right.
 * @param now milliseconds since 1970
 * @param lastSave ISO 8601; null when there is none, or it cannot be read
 */
export function clockProblem(now: number, lastSave: string | null): string | null {
  if (lastSave === null || Date.parse(lastSave) - now <= CLOCK_TOLERANCE) return null;
  return (
    `the clock says ${new Date(now).toISOString()}, but the last save was made at ${lastSave}: set the clock. ` +
    'If it is right and was ahead then, save once with TRUST_CLOCK=yes in the environment.'
  );
}
