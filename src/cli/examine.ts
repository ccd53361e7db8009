import type { Episode } from '../domain/episode.js';
import { findingsOf, type Finding } from '../domain/finding.js';
import { measureMedia } from '../media/mediaFolder.js';
import { notesContext, type Documents } from './documents.js';

/** Everything that should be looked at in an episode, its local files and its place in the library. */
export async function examine(
  episode: Episode,
  documents: Documents,
  mediaFolder: string,
): Promise<Finding[]> {
  return [
    ...findingsOf(episode, notesContext(documents)),
    ...versionConflicts(episode, documents),
    ...areaFindings(episode, documents),
    ...(await mediaFindings(episode, mediaFolder)),
  ];
}

function versionConflicts({ segments }: Episode, { catalogue }: Documents): Finding[] {
  return segments.flatMap(({ changes }, segment) =>
    changes.flatMap(({ id, version }): Finding[] => {
      const known = catalogue.changes[id]?.version ?? null;
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

async function mediaFindings(episode: Episode, mediaFolder: string): Promise<Finding[]> {
  const { missing, corrected } = await measureMedia(mediaFolder, episode);
  const messages = missing.map(
    (name) => `"${name}" is not in DATA_DIR/media, or is empty: put it there.`,
  );
  if (corrected !== null) {
    const { name, stated, lengthBytes } = corrected;
    messages.push(
      `"${name}" has ${lengthBytes} bytes, but ${stated} are stated: import the notes again.`,
    );
  }
  return messages.map((message) => ({ segment: null, severity: 'warning', message }));
}
