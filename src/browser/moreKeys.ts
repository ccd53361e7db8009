/** Keys of a part of a page, as the list of keys shows them below the page's own. */
export interface KeySection {
  title: string;
  keys: readonly { keys: readonly string[]; does: string }[];
}

/** What parts of this page have added. */
export const moreKeys: KeySection[] = [];
