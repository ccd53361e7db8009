/** A feed, or one page of it, ready to be sent. */
export interface FeedDocument {
  /** Media type with its charset. */
  type: string;
  /** The same for the same input: nothing in it is "now". */
  body: string;
  /** When anything in the feed last changed; null when nothing was ever saved. */
  updated: Date | null;
  /** How many documents the feed has, from 1. */
  pages: number;
}
