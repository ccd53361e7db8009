/** Things that are said of one kind, such as thirty segments that want a subject. */
export interface Kind<T> {
  /** In the order in which they came; the first speaks for all. */
  members: [T, ...T[]];
  /** Whether all say the same of one thing that has to be named: then they differ by place alone. */
  isOneSubject: boolean;
}

/**
 * How messages begin whose name is what has to be corrected: an area that is not the show's, a change
 * whose version is in doubt, a version that nobody knows.
 */
const SUBJECT =
  /^(?:["“][^"”]*["”] is not an area\b|#\d+ is stated to be of\b|Version \S+ is not known\b)/;

/**
 * Puts messages of one kind together: those that differ in numbers and quoted words alone. What has
 * to be named is a kind of its own. Kinds come in the order of their first member.
 */
export function kindsOf<T extends { severity: string; message: string }>(
  items: readonly T[],
): Kind<T>[] {
  const kinds = new Map<string, Kind<T>>();
  for (const item of items) {
    const { severity, message } = item;
    const isOneSubject = SUBJECT.test(message);
    const said = isOneSubject ? message : message.replace(/"[^"]*"|“[^”]*”|[\d.:]+/g, '*');
    const key = `${severity} ${said}`;
    const kind = kinds.get(key);
    if (kind) kind.members.push(item);
    else kinds.set(key, { members: [item], isOneSubject });
  }
  return [...kinds.values()];
}

/** Each place once, without those that are not known, in the order in which they came. */
export function distinctPlaces(places: readonly (number | null)[]): number[] {
  return [...new Set(places.filter((place) => place !== null))];
}
