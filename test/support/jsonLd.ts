/** JSON-LD as pages hold it. */
export interface Graph {
  '@graph': Record<string, unknown>[];
}

/** The first thing of a type in JSON-LD. */
export const ofType = (data: object | null, type: string) =>
  (data as Graph | null)?.['@graph'].find((one) => one['@type'] === type);
