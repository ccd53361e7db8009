import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Article } from '../domain/article.js';
import { EMPTY_CATALOGUE, type Catalogue } from '../domain/change.js';
import type { Episode } from '../domain/episode.js';
import { knownVersions } from '../domain/knownVersions.js';
import type { Problem } from '../domain/problem.js';
import { UNNAMED_SHOW, type Show } from '../domain/show.js';
import { readArticle } from '../exchange/articleFile.js';
import { readCatalogue } from '../exchange/catalogue/readCatalogue.js';
import { enterRows } from '../exchange/catalogue/enterRows.js';
import { readShow } from '../exchange/readShow.js';
import { codeOf } from '../faults/systemFault.js';
import { measureMedia } from '../media/mediaFolder.js';
import { importNotes } from '../notes/importNotes.js';

/** What a new installation starts with. */
export interface Seeds {
  show: Show;
  catalogue: Catalogue;
  episodes: Episode[];
  articles: Article[];
}

/** One line an error: `episodes/16.md:12: ...`, the file named from SEEDS_DIR. */
export type SeedsReading = { ok: true; seeds: Seeds } | { ok: false; errors: string[] };

/** Reads a folder of seeds. Every part may be missing; a part with errors stops the whole. */
export async function readSeeds(folder: string): Promise<SeedsReading> {
  const errors: string[] = [];
  const note = (file: string, problems: readonly Problem[]) => {
    for (const { line, severity, message } of problems) {
      if (severity === 'error') errors.push(`${file}:${line ?? 1}: ${message}`);
    }
  };

  const show = await readShowOf(folder, note);
  const catalogue = await readCatalogueOf(folder, show, note);
  const episodes: Episode[] = [];
  for (const file of await markdownIn(folder, 'episodes')) {
    const context = { ...show, knownVersions: knownVersions(show, catalogue, episodes) };
    const text = await readFile(path.join(folder, file), 'utf8');
    const read = importNotes(text, { number: null, replace: false, context, episodes });
    note(file, read.problems);
    if (read.stored !== null) {
      errors.push(`${file}:1: Another file holds episode ${read.stored.number} already.`);
    } else if (read.episode !== null) {
      episodes.push((await measureMedia(path.join(folder, 'media'), read.episode)).episode);
    }
  }
  const articles = await readArticlesOf(folder, note);
  return errors.length > 0
    ? { ok: false, errors }
    : { ok: true, seeds: { show, catalogue, episodes, articles } };
}

type Note = (file: string, problems: readonly Problem[]) => void;

async function readShowOf(folder: string, note: Note): Promise<Show> {
  const text = await textOf(folder, 'show.yaml');
  if (text === null) return UNNAMED_SHOW;
  const { show, problems } = readShow(text);
  note('show.yaml', problems);
  return show ?? UNNAMED_SHOW;
}

async function readCatalogueOf(folder: string, show: Show, note: Note): Promise<Catalogue> {
  const text = await textOf(folder, 'changes.json');
  if (text === null) return EMPTY_CATALOGUE;
  const context = { ...show, knownVersions: knownVersions(show, EMPTY_CATALOGUE, []) };
  const { rows, problems } = readCatalogue(text, context);
  note('changes.json', problems);
  return enterRows(EMPTY_CATALOGUE, rows).catalogue;
}

async function readArticlesOf(folder: string, note: Note): Promise<Article[]> {
  const articles: Article[] = [];
  for (const file of await markdownIn(folder, 'articles')) {
    const { article, problems } = readArticle(await readFile(path.join(folder, file), 'utf8'));
    note(file, problems);
    if (articles.some(({ slug }) => slug === article?.slug)) {
      const message = `Another file holds the article ${article?.slug ?? ''} already.`;
      note(file, [{ line: 1, severity: 'error', message }]);
    }
    if (article) articles.push(article);
  }
  return articles;
}

async function textOf(folder: string, name: string): Promise<string | null> {
  try {
    return await readFile(path.join(folder, name), 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  }
}

/** The Markdown files of a folder of the seeds, in order of name, as `episodes/16.md`. */
async function markdownIn(folder: string, name: string): Promise<string[]> {
  try {
    const files = await readdir(path.join(folder, name));
    return files
      .filter((file) => file.endsWith('.md') && file !== 'README.md')
      .sort()
      .map((file) => `${name}/${file}`);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return [];
    throw error;
  }
}
