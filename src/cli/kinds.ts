/** Things that are said of one kind, such as thirty segments that want a subject. */
export interface Kind<T> {
  /** In the order in which they came; the first speaks for all. */
  members: [T, ...T[]];
  /** Whether all say of one area that the show does not have it: then they differ by place alone. */
  isOneArea: boolean;
}

/** How check and every form of notes begin when an area is not one of the show's. */
const UNKNOWN_AREA = /^["“][^"”]*["”] is not an area\b/;

/**
 * Puts messages of one kind together: those that differ in numbers and quoted words alone. An
 * unknown area is a kind of its own, since its name is what has to be corrected.
 * Kinds come in the order of their first member.
 */
export function kindsOf<T extends { severity: string; message: string }>(
  items: readonly T[],
): Kind<T>[] {
  const kinds = new Map<string, Kind<T>>();
  for (const item of items) {
    const { severity, message } = item;
    const isOneArea = UNKNOWN_AREA.test(message);
    const said = isOneArea ? message : message.replace(/"[^"]*"|“[^”]*”|[\d.:]+/g, '*');
    const key = `${severity} ${said}`;
    const kind = kinds.get(key);
    if (kind) kind.members.push(item);
    else kinds.set(key, { members: [item], isOneArea });
  }
  return [...kinds.values()];
}

/** Each place once, without those that are not known, in the order in which they came. */
export function distinctPlaces(places: readonly (number | null)[]): number[] {
  return [...new Set(places.filter((place) => place !== null))];
}
