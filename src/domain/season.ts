/** The highest season that can be given: what a slip of the pen makes is caught. */
export const LAST_SEASON = 9999;

/** Whole, from 1, as `itunes:season` and `podcast:season` demand. */
export function isSeason(season: number): boolean {
  return Number.isInteger(season) && season >= 1 && season <= LAST_SEASON;
}

/** Reads a season as notes write it: `2`, `02`; null when it is none. */
export function parseSeason(text: string): number | null {
  const season = /^\d{1,6}$/.test(text.trim()) ? Number(text) : null;
  return season !== null && isSeason(season) ? season : null;
}
