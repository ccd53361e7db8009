import { articlePath } from '../../domain/address.js';
import type { Article } from '../../domain/article.js';
import type { Library } from '../../library/entries.js';
import { plainText } from '../../markdown/plain.js';
import { dayView, type DayView } from './day.js';
import { head, type PageHead } from './head.js';
import { proseHtml } from './proseHtml.js';

/** An article as lists name it. */
export interface ArticleRow {
  title: string;
  href: string;
  author: string | null;
  date: DayView | null;
  category: string | null;
  readingTime: string | null;
  summary: string;
}

export interface ArticlePage {
  head: PageHead;
  article: ArticleRow;
  bodyHtml: string;
}

export interface ArticlesPage {
  head: PageHead;
  articles: ArticleRow[];
}

export function articlesPage(library: Library): ArticlesPage {
  return {
    head: head('Articles', '/articles', null, `Articles beside ${library.show().title}.`),
    articles: library.articles().map(({ article }) => articleRow(article)),
  };
}

export function articlePage(article: Article): ArticlePage {
  return {
    head: {
      ...head(
        article.title,
        articlePath(article.slug),
        null,
        article.summary || plainText(article.body),
      ),
      subject: { kind: 'article', article },
    },
    article: articleRow(article),
    bodyHtml: proseHtml(article.body, 2),
  };
}

function articleRow(article: Article): ArticleRow {
  return {
    title: article.title,
    href: articlePath(article.slug),
    author: article.author,
    date: dayView(article.published),
    category: article.category,
    readingTime: article.readingMinutes === null ? null : `${article.readingMinutes} min read`,
    summary: article.summary,
  };
}
