import type { Episode } from '../domain/episode.js';
import { findingsOf, type Finding } from '../domain/finding.js';
import { resolveAlias } from '../domain/version.js';
import { artworkFindings } from './artworkFindings.js';
import { notesContext, type Documents } from './documents.js';
import { dateToCome } from './dateToCome.js';
import { mediaFindings, type MediaFinding } from './mediaFindings.js';
import { onlineArtworkFindings, onlineFindings, type Head } from './onlineFindings.js';

/**
 * Everything that should be looked at in an episode, its files and its place in the library.
 * @param head asks the servers of files elsewhere; null leaves them alone
 * @param now milliseconds since 1970
 */
export async function examine(
  episode: Episode,
  documents: Documents,
  mediaFolder: string,
  head: Head | null,
  now: number,
): Promise<Finding[]> {
  return [
    ...findingsOf(episode, notesContext(documents)),
    ...dateFindings(episode, documents, now),
    ...versionConflicts(episode, documents),
    ...areaFindings(episode, documents),
    ...ofTheWhole(await mediaFindings(episode, mediaFolder)),
    ...(head === null ? [] : ofTheWhole(await onlineFindings(episode, head))),
  ];
}

/** What should be looked at in the show: its picture. */
export async function examineShow(
  { show }: Documents,
  mediaFolder: string,
  head: Head | null,
): Promise<Finding[]> {
  return ofTheWhole([
    ...(await artworkFindings(show, mediaFolder)),
    ...(head === null ? [] : await onlineArtworkFindings(show, head)),
  ]);
}

function dateFindings(episode: Episode, { show }: Documents, now: number): Finding[] {
  const said = dateToCome(episode, show.timeZone, now);
  return said === null
    ? []
    : [{ segment: null, severity: 'warning', message: `The episode ${said}` }];
}

function versionConflicts({ segments }: Episode, { show, catalogue }: Documents): Finding[] {
  return segments.flatMap(({ changes }, segment) =>
    changes.flatMap(({ id, version }): Finding[] => {
      const stated = catalogue.changes[id]?.version ?? null;
      const known = stated && resolveAlias(stated, show.versionAliases);
      if (version === null || known === null || version === known) return [];
      const message = `#${id} is stated to be of ${version}, but the catalogue says ${known}: correct one of them.`;
      return [{ segment, severity: 'warning', message }];
    }),
  );
}

function areaFindings({ segments }: Episode, { show }: Documents): Finding[] {
  const known = new Set(show.areas.map(({ slug }) => slug));
  return segments.flatMap(({ areas }, segment) =>
    areas
      .filter((slug) => !known.has(slug))
      .map((slug): Finding => {
        const message = `"${slug}" is not an area of the show: correct it, or add the area with \`show import\`.`;
        return { segment, severity: 'warning', message };
      }),
  );
}

function ofTheWhole(findings: readonly MediaFinding[]): Finding[] {
  return findings.map(({ severity, message }) => ({ segment: null, severity, message }));
}
