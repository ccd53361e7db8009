/** Keys of a part of a page, as the list of keys shows them below the page's own. */
export interface KeySection {
  title: string;
  keys: readonly { keys: readonly string[]; does: string }[];
}

/** On the document when the list of keys opens: `detail` is a list to which parts of the page add theirs. */
export const KEYS_LISTED = 'keyslisted';

/** On the document when a part of the page asks for the list of keys. */
export const KEYS_ASKED = 'keysasked';
