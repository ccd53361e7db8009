import type { Link } from '../../domain/show.js';
import type { Library } from '../../library/entries.js';
import { displayTitle } from '../../domain/episode.js';
import { changePath, episodePath, versionPath } from '../../domain/address.js';

/** A page that the reader may have meant. */
export interface NearLink {
  text: string;
  href: string;
}

/** What the error page shows. */
export interface ProblemPage {
  status: number;
  title: string;
  detail: string;
  near: NearLink[];
  /** The ID that can be looked up elsewhere; null when the address names none. */
  unknownId: string | null;
  tracker: Link | null;
}

/**
 * Pages near an address that names nothing: what its last part names in another written form
 * (`016`, `v2.21`, `#1044274`), else the latest episode and the lists.
 */
export function nearTo(path: string, library: Library): NearLink[] {
  const last = path.split('/').filter(Boolean).at(-1) ?? '';
  const meant = [...meantEpisode(last, library), ...meantOther(last, library)];
  const latest = library.latest();
  return [
    ...meant,
    ...(latest && meant.length === 0
      ? [
          {
            text: `The latest: ${displayTitle(latest.episode)}`,
            href: episodePath(latest.episode.number),
          },
        ]
      : []),
    { text: 'All episodes', href: '/episodes' },
    { text: 'All changes', href: '/changes' },
    { text: 'All versions', href: '/versions' },
  ];
}

function meantEpisode(last: string, library: Library): NearLink[] {
  const digits = /^[^\d.]*0*(\d{1,4})$/.exec(last)?.[1];
  const entry = digits === undefined ? null : library.episode(Number(digits));
  if (!entry) return [];
  const name = `Episode ${entry.episode.number}`;
  const { title } = entry.episode;
  return [
    { text: title === '' ? name : `${name}: ${title}`, href: episodePath(entry.episode.number) },
  ];
}

function meantOther(last: string, library: Library): NearLink[] {
  const id = /\d{6,7}/.exec(last)?.[0];
  const change = id === undefined ? null : library.change(id);
  const version = library.version(last);
  return [
    ...(change ? [{ text: `#${change.id} ${change.title}`, href: changePath(change.id) }] : []),
    ...(version
      ? [{ text: `Version ${version.version}`, href: versionPath(version.version) }]
      : []),
  ];
}
