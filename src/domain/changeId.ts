/** The ID of one entry of the product's release notes: six or seven digits, such as `1044274`. */
export type ChangeId = string;

/**
 * Reads an ID as written: `#1044274`, `(1044274)` or bare.
 * @returns the digits, or null when the text is not an ID.
 */
export function parseChangeId(text: string): ChangeId | null {
  return (
    /^(?:#\s?(\d{6,7})|\((?:#\s?)?(\d{6,7})\)|(\d{6,7}))$/
      .exec(text.trim())
      ?.slice(1)
      .find(Boolean) ?? null
  );
}
