/** A thing of schema.org as JSON-LD writes it. */
export type Node = { '@type': string } & Record<string, unknown>;

/** A node of what is known: properties that are null, undefined, '' or [] are left out. */
export function node(type: string, properties: Readonly<Record<string, unknown>>): Node {
  const known = Object.entries(properties).filter(
    ([, value]) =>
      value !== null &&
      value !== undefined &&
      value !== '' &&
      !(Array.isArray(value) && value.length === 0),
  );
  return { '@type': type, ...Object.fromEntries(known) };
}

/** People by name. */
export function personNodes(people: readonly { name: string }[]): Node[] {
  return people.map(({ name }) => node('Person', { name }));
}
