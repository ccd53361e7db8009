import { parseEpisodeNumber } from '../../domain/episodeNumber.js';
import type { DocumentKind, DocumentName } from '../port.js';

const EPISODE = /^episodes\/(.*)$/s;
const ARTICLE = /^articles\/([a-z0-9-]{1,200})$/;
const EPISODE_FILE = /^episode-(\d+)\.json$/;
const ARTICLE_FILE = /^article-([a-z0-9-]{1,200})\.json$/;
const REVISION_DIGITS = 10;

/** @returns the text as a document's name, or null when no document is called so. */
export function parseDocumentName(text: string): DocumentName | null {
  const number = EPISODE.exec(text)?.[1];
  const isEpisode = number !== undefined && parseEpisodeNumber(number) !== null;
  const known = text === 'show' || text === 'catalogue' || isEpisode || ARTICLE.test(text);
  return known ? (text as DocumentName) : null;
}

/** `episodes/16` is of the kind `episodes`. */
export function kindOf(name: DocumentName): DocumentKind {
  if (name === 'show' || name === 'catalogue') return name;
  return name.startsWith('episodes/') ? 'episodes' : 'articles';
}

/** The part behind the kind, by which documents of a kind differ: `16`, `msp-business-model`. */
export function keyOf(name: DocumentName): string {
  return name.slice(name.indexOf('/') + 1);
}

/** The file that holds a document inside a commit: `episode-16.json`. */
export function fileOfDocument(name: DocumentName): string {
  if (name === 'show' || name === 'catalogue') return `${name}.json`;
  return `${kindOf(name) === 'episodes' ? 'episode' : 'article'}-${keyOf(name)}.json`;
}

/** The reverse of `fileOfDocument`; null for any other file. */
export function documentOfFile(file: string): DocumentName | null {
  if (file === 'show.json') return 'show';
  if (file === 'catalogue.json') return 'catalogue';
  const episode = EPISODE_FILE.exec(file)?.[1];
  if (episode !== undefined) return parseDocumentName(`episodes/${episode}`);
  const article = ARTICLE_FILE.exec(file)?.[1];
  return article === undefined ? null : parseDocumentName(`articles/${article}`);
}

/** The folder of a commit: `0000000042`. */
export function folderOfRevision(revision: number): string {
  return String(revision).padStart(REVISION_DIGITS, '0');
}

/** The reverse of `folderOfRevision`; null for any other name. */
export function revisionOfFolder(folder: string): number | null {
  return /^\d{10}$/.test(folder) && Number(folder) > 0 ? Number(folder) : null;
}

/** Episodes by number, everything else by name. */
export function compareNames(a: DocumentName, b: DocumentName): number {
  if (kindOf(a) === 'episodes' && kindOf(b) === 'episodes') {
    return Number(keyOf(a)) - Number(keyOf(b));
  }
  return a < b ? -1 : Number(a > b);
}
