/** Things that are said of one kind, such as thirty segments that want a subject. */
export interface Kind<T> {
  /** In the order in which they came; the first speaks for all. */
  members: [T, ...T[]];
}

/**
 * Puts messages of one kind together: those that differ in numbers and quoted words alone.
 * Kinds come in the order of their first member.
 */
export function kindsOf<T extends { severity: string; message: string }>(
  items: readonly T[],
): Kind<T>[] {
  const kinds = new Map<string, Kind<T>>();
  for (const item of items) {
    const key = `${item.severity} ${item.message.replace(/"[^"]*"|“[^”]*”|[\d.:]+/g, '*')}`;
    const kind = kinds.get(key);
    if (kind) kind.members.push(item);
    else kinds.set(key, { members: [item] });
  }
  return [...kinds.values()];
}
