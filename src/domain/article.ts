/** A text beside the episodes. */
export interface Article {
  /** Lower-case letters, digits and hyphens. */
  slug: string;
  title: string;
  author: string | null;
  /** `2021-06-09`; null when it is not known. */
  published: string | null;
  category: string | null;
  /** As its publisher states it; null when it does not. */
  readingMinutes: number | null;
  /** One or two sentences for lists; empty when there is none. */
  summary: string;
  /** Markdown. */
  body: string;
}
