/** What can be said of a segment apart from its areas. */
export type Kind = 'highlight' | 'caution';

/** Which segments of an episode somebody wants to see; a part that is empty lets all through. */
export interface Choice {
  /** Slugs, in the show's order: any of them. */
  areas: string[];
  /** Any of them. */
  is: Kind[];
  /** As typed, trimmed: every one of its words. */
  words: string;
}

/** What an address asks for, as it was written: `area`, `is` and `q`; null when it is absent. */
export interface AskedChoice {
  area: string | null;
  is: string | null;
  q: string | null;
}

export const KINDS: readonly Kind[] = ['highlight', 'caution'];
export const NO_CHOICE: Choice = { areas: [], is: [], words: '' };

const NAMES = ['area', 'is', 'q'];
const LONGEST = 200;

/** Whether a choice lets everything through. */
export function isOpen({ areas, is, words }: Choice): boolean {
  return areas.length === 0 && is.length === 0 && words === '';
}

/**
 * Reads a choice from an address: `?area=billing,slas&is=highlight,caution&q=round+line`.
 * @param known the slugs of the show's areas, in its order
 * @returns the choice in canonical order, each once, and what of the lists is not known, as written
 */
export function readChoice(
  { area, is, q }: AskedChoice,
  known: readonly string[],
): { choice: Choice; unknown: string[] } {
  const areas = listed(area);
  const kinds = listed(is);
  return {
    choice: {
      areas: known.filter((slug) => areas.includes(slug)),
      is: KINDS.filter((kind) => kinds.includes(kind)),
      words: readWords(q ?? ''),
    },
    unknown: [
      ...areas.filter((slug) => !known.includes(slug)),
      ...kinds.filter((kind) => !KINDS.some((one) => one === kind)),
    ],
  };
}

/** The words of a choice as somebody types them, trimmed; the first 200 characters count. */
export function readWords(typed: string): string {
  return Array.from(typed).slice(0, LONGEST).join('').trim();
}

/** What is chosen, to be read: `Highlights, Billing, “round line”`. @param names of kinds and areas */
export function choiceInWords(names: readonly string[], words: string): string {
  return [...names, ...(words === '' ? [] : [`“${words}”`])].join(', ');
}

function listed(text: string | null): string[] {
  const parts = (text ?? '').split(',').map((part) => part.trim().toLowerCase());
  return [...new Set(parts.filter((part) => part !== ''))];
}

/**
 * Puts a choice into the query of an address in place of the one that it has; all else stays as it
 * is written.
 * @param query empty, or with its `?`
 * @returns empty, or with its `?`
 */
export function withChoice(query: string, { areas, is, words }: Choice): string {
  const others = query
    .replace(/^\?/, '')
    .split('&')
    .filter((part) => part !== '' && !NAMES.includes(part.replace(/=.*$/s, '')));
  const parts = [
    ...others,
    ...(areas.length > 0 ? [`area=${areas.map(encodeURIComponent).join(',')}`] : []),
    ...(is.length > 0 ? [`is=${is.join(',')}`] : []),
    ...(words === '' ? [] : [new URLSearchParams({ q: words }).toString()]),
  ];
  return parts.length === 0 ? '' : `?${parts.join('&')}`;
}

/** The choice with an area more, or less when it has it. @param known the show's areas, in its order */
export function toggleArea(choice: Choice, slug: string, known: readonly string[]): Choice {
  return { ...choice, areas: toggled(choice.areas, slug, known) };
}

/** The choice with a kind more, or less when it has it. */
export function toggleKind(choice: Choice, kind: Kind): Choice {
  return { ...choice, is: toggled(choice.is, kind, KINDS) };
}

function toggled<T>(chosen: readonly T[], one: T, inOrder: readonly T[]): T[] {
  return inOrder.filter((other) => (other === one) !== chosen.includes(other));
}
