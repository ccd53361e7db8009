import { isDeepStrictEqual } from 'node:util';
import { isPublic, type Episode } from '../domain/episode.js';
import { hasErrors, type Problem } from '../domain/problem.js';
import { measureMedia, type Measured } from '../media/mediaFolder.js';
import { importNotes, type Imported } from '../notes/importNotes.js';
import type { Installation } from '../wiring.js';
import { notesContext, readDocuments, type Documents } from './documents.js';
import { libraryProblems } from './libraryProblems.js';
import type { FileProblem } from './problemLines.js';
import type { InputFile } from './readInput.js';

export interface ImportRequest {
  number: number | null;
  replace: boolean;
  dryRun: boolean;
  /** Milliseconds since 1970: readers see what was scheduled until then. */
  now: number;
  /** Told which file is being read. */
  step: (text: string) => void;
}

/** What became of one file. */
export interface FileOutcome extends Imported {
  file: string;
  /** Whether the episode differs from what was stored. */
  isChanged: boolean;
}

export interface ImportResult {
  /** What is wrong in the store; when it holds an error, no file was read. */
  found: FileProblem[];
  outcomes: FileOutcome[];
  /** The library as it is after the import, or as it would be. */
  documents: Documents;
}

/**
 * Imports files in order, in one transaction: each sees what those before it brought, and when one
 * has an error, none is saved. None is read while the show or the catalogue is damaged.
 */
export async function importFiles(
  files: readonly InputFile[],
  request: ImportRequest,
  { store, mediaFolder }: Installation,
): Promise<ImportResult> {
  const found = await libraryProblems(store);
  if (hasErrors(found)) return { found, outcomes: [], documents: await readDocuments(store) };

  return store.transaction(async (transaction) => {
    let documents = await readDocuments(transaction);
    const outcomes: FileOutcome[] = [];
    for (const [i, file] of files.entries()) {
      request.step(`Reading ${file.name} (${i + 1} of ${files.length})`);
      const outcome = await importFile(file, request, documents, mediaFolder);
      outcomes.push(outcome);
      documents = { ...documents, episodes: withEpisode(documents.episodes, outcome.episode) };
    }
    const failed = outcomes.some(({ problems }) => hasErrors(problems));
    if (!request.dryRun && !failed) {
      for (const { episode } of outcomes) {
        if (episode) transaction.put(`episodes/${episode.number}`, episode);
      }
    }
    return { found, outcomes, documents };
  });
}

async function importFile(
  { name, text }: InputFile,
  { number, replace, now }: ImportRequest,
  documents: Documents,
  mediaFolder: string,
): Promise<FileOutcome> {
  const context = notesContext(documents);
  const imported = importNotes(text, { number, replace, context, episodes: documents.episodes });
  if (imported.episode === null) return { ...imported, file: name, isChanged: false };

  const measured = await measureMedia(mediaFolder, imported.episode);
  return {
    ...imported,
    file: name,
    episode: measured.episode,
    isChanged: !isDeepStrictEqual(measured.episode, imported.stored),
    problems: [
      ...imported.problems,
      ...mediaProblems(measured),
      ...hiddenProblems(imported.stored, measured.episode, now, documents.show.timeZone),
    ],
  };
}

function mediaProblems({ missing, corrected, cutOff }: Measured): Problem[] {
  const messages = missing.map(
    (name) => `${name} is not in DATA_DIR/media, or is empty: put it there and import again.`,
  );
  if (corrected !== null) {
    const { name, stated, lengthBytes } = corrected;
    messages.push(`${name} has ${lengthBytes} bytes, not ${stated}: the true length is kept.`);
  }
  if (cutOff !== null) {
    messages.push(
      `${cutOff.name} looks cut off: ${cutOff.why}. Put the whole file back and import again.`,
    );
  }
  return messages.map((message) => ({ line: null, severity: 'warning', message }));
}

/** Notes that were exported as a draft carry that status back, long after the episode was published. */
function hiddenProblems(
  stored: Episode | null,
  episode: Episode,
  now: number,
  timeZone: string,
): Problem[] {
  if (stored === null || !isPublic(stored, now, timeZone) || isPublic(episode, now, timeZone)) {
    return [];
  }
  const { number, status, published } = episode;
  const until = status === 'scheduled' && published !== null ? ` for ${published}` : '';
  const message =
    `With this, readers no longer see episode ${number}: by these notes its status is \`${status}\`${until}. ` +
    `Write \`status: published\` into them and import them again, or: npm run -s runbook -- publish ${number}`;
  return [{ line: null, severity: 'warning', message }];
}

function withEpisode(episodes: readonly Episode[], episode: Episode | null): Episode[] {
  if (episode === null) return [...episodes];
  return [...episodes.filter(({ number }) => number !== episode.number), episode];
}
