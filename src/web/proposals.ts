import type { EpisodeEntry, Library } from '../library/entries.js';
import { Linker } from '../linking/linker.js';
import type { Proposal } from '../linking/proposal.js';

const LINKERS = new WeakMap<object, Linker>();

/** What the unlinked segments of an episode probably mean, by what readers may see. */
export function proposalsFor({ episode }: EpisodeEntry, library: Library): Proposal[] {
  const edition = library.edition();
  const linker = LINKERS.get(edition) ?? linkerOf(library);
  LINKERS.set(edition, linker);
  return linker.proposals(episode);
}

function linkerOf(library: Library): Linker {
  return new Linker({
    episodes: library.episodes().map((entry) => entry.episode),
    changes: library.changes().flatMap(({ catalogued }) => catalogued ?? []),
    versionAliases: library.show().versionAliases,
  });
}
