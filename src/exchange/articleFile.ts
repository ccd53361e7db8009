import type { Article } from '../domain/article.js';
import { hasErrors, type Problem } from '../domain/problem.js';
import { isDay, SLUG } from './checks.js';
import { readYamlMap, type FileMap } from './yamlMap.js';

export interface ArticleReading {
  /** Null when there are errors. */
  article: Article | null;
  problems: Problem[];
}

const FRONT_MATTER = /^\uFEFF?---[ \t]*\r?\n([\s\S]*?)^---[ \t]*(?:\r?\n|$)(?:[ \t]*\r?\n)?/m;

/**
 * Reads an article file: front matter (title and slug, and as known author, published, category,
 * readingMinutes, summary), one blank line, then the body in Markdown, kept byte for byte.
 */
export function readArticle(text: string): ArticleReading {
  const front = FRONT_MATTER.exec(text);
  if (front?.index !== 0) {
    const message =
      'An article begins with its front matter: a line `---`, `title: ...`, `slug: ...`, a line `---`.';
    return { article: null, problems: [{ line: 1, severity: 'error', message }] };
  }
  const { map, problems } = readYamlMap(front[1] ?? '', 2);
  const article: Article = {
    slug: slugOf(map),
    title: map.required('title'),
    author: map.lineText('author'),
    published: dayOf(map),
    category: map.lineText('category'),
    readingMinutes: minutesOf(map),
    summary: map.text('summary') ?? '',
    body: text.slice(front[0].length),
  };
  map.finish();
  return { article: hasErrors(problems) ? null : article, problems };
}

function slugOf(map: FileMap): string {
  const slug = map.required('slug');
  if (slug !== '' && !SLUG.test(slug)) {
    map.report('slug', 'error', '`slug` must be lower-case letters, digits and hyphens.');
  }
  return slug;
}

function dayOf(map: FileMap): string | null {
  const published = map.text('published');
  if (published !== null && !isDay(published)) {
    map.report(
      'published',
      'error',
      `${JSON.stringify(published)} is not a day: write it as 2021-06-09.`,
    );
  }
  return published;
}

function minutesOf(map: FileMap): number | null {
  const minutes = map.text('readingMinutes');
  if (minutes === null) return null;
  if (!/^[1-9]\d{0,3}$/.test(minutes)) {
    map.report('readingMinutes', 'error', '`readingMinutes` must be a whole number, such as 20.');
  }
  return Number(minutes);
}
