import { EMPTY_CATALOGUE, type Catalogue } from '../domain/change.js';
import type { Episode } from '../domain/episode.js';
import { withResolvedVersions } from '../domain/resolvedVersions.js';
import { knownVersions } from '../domain/knownVersions.js';
import { UNNAMED_SHOW, type Show } from '../domain/show.js';
import type { NotesContext } from '../notes/reading.js';
import type { Store, Transaction } from '../store/port.js';

/** Everything that notes are read against. */
export interface Documents {
  show: Show;
  catalogue: Catalogue;
  /** By number, the aliases of versions resolved. */
  episodes: Episode[];
}

export async function readDocuments(source: Store | Transaction): Promise<Documents> {
  const [show, catalogue, episodes] = await Promise.all([
    source.get('show'),
    source.get('catalogue'),
    source.list('episodes'),
  ]);
  const { versionAliases } = show?.value ?? UNNAMED_SHOW;
  return {
    show: show?.value ?? UNNAMED_SHOW,
    catalogue: catalogue?.value ?? EMPTY_CATALOGUE,
    episodes: episodes
      .map(({ value }) => withResolvedVersions(value, versionAliases))
      .sort((a, b) => a.number - b.number),
  };
}

export function notesContext({ show, catalogue, episodes }: Documents): NotesContext {
  return {
    versionAliases: show.versionAliases,
    areas: show.areas,
    knownVersions: knownVersions(show, catalogue, episodes),
  };
}
