const SIGN_OR_YEAR =
  /^(?:©|℗|\(c\)|copyright\b|(?:19|20)\d\d\b(?:\s*[-–—]\s*(?:(?:19|20)\d\d\b|present\b))?|[\s,.:])+/iu;

/**
 * Who holds the rights of a show, as PSP-1 wants it in `copyright`: `© 2021-2026 Rising Tide` without
 * sign and year.
 * @returns null when nobody is named
 */
export function copyrightHolder(copyright: string | null): string | null {
  return copyright?.replace(/\s+/g, ' ').trim().replace(SIGN_OR_YEAR, '') || null;
}
