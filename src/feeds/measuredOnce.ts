/**
 * A measure that is taken once of each thing: the library gives out the same until something of it
 * changes, so that a save costs one episode. The address is a part of what is measured.
 * @param measure in bytes, of a thing in a feed under this public origin
 */
export function measuredOnce<T extends object>(
  measure: (thing: T, baseUrl: string) => number,
): (thing: T, baseUrl: string) => number {
  const measured = new WeakMap<T, { baseUrl: string; bytes: number }>();
  return (thing, baseUrl) => {
    const known = measured.get(thing);
    if (known?.baseUrl === baseUrl) return known.bytes;
    const bytes = measure(thing, baseUrl);
    measured.set(thing, { baseUrl, bytes });
    return bytes;
  };
}
