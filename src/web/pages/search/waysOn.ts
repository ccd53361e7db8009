import { changePath, versionPath } from '../../../domain/address.js';
import { counted } from '../../../domain/counted.js';
import type { Library } from '../../../library/entries.js';
import type { NearLink } from '../problem.js';

/** Where somebody may go on who found nothing. */
export interface WaysOn {
  /** The newest ones, newest first. */
  versions: NearLink[];
  /** Those that were discussed more than once, most often first, with how many times. */
  changes: (NearLink & { times: string })[];
}

const MOST = 5;

export function waysOn(library: Library): WaysOn {
  const discussed = library.changes().filter(({ mentions }) => mentions.length > 1);
  return {
    versions: library
      .versions()
      .slice(0, MOST)
      .map(({ version }) => ({ text: version, href: versionPath(version) })),
    changes: [...discussed]
      .sort((a, b) => b.mentions.length - a.mentions.length)
      .slice(0, MOST)
      .map(({ id, title, mentions }) => ({
        text: title,
        href: changePath(id),
        times: counted(mentions.length, 'moment'),
      })),
  };
}
