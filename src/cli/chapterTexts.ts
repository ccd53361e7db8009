import type { Chapter } from '../feeds/chapters.js';
import { chaptersFfmetadata } from '../feeds/chaptersFfmetadata.js';
import { chaptersJson } from '../feeds/chaptersJson.js';
import { chaptersMp4chaps } from '../feeds/chaptersMp4chaps.js';
import { chaptersPsc } from '../feeds/chaptersPsc.js';
import { chaptersVtt } from '../feeds/chaptersVtt.js';
import { chaptersYoutube } from '../feeds/chaptersYoutube.js';

/** What some forms say beside the chapters. */
export interface AboutChapters {
  title: string;
  podcastName: string;
  baseUrl: string;
}

export type Written = { ok: true; text: string } | { ok: false; message: string };
type Writer = (chapters: readonly Chapter[], about: AboutChapters) => Written;

/** The forms of chapters that are text, by the name that `--format` takes. */
export const CHAPTER_TEXTS = {
  json: (chapters, { baseUrl, ...about }) => text(chaptersJson(chapters, about, baseUrl)),
  psc: (chapters, { baseUrl }) =>
    text(`<?xml version="1.0" encoding="UTF-8"?>\n${chaptersPsc(chapters, baseUrl)}`),
  vtt: (chapters) => text(chaptersVtt(chapters)),
  youtube: (chapters) => chaptersYoutube(chapters),
  mp4chaps: (chapters) => text(chaptersMp4chaps(chapters)),
  ffmetadata: (chapters) => text(chaptersFfmetadata(chapters)),
} satisfies Record<string, Writer>;

export type ChapterText = keyof typeof CHAPTER_TEXTS;

export function isChapterText(name: string): name is ChapterText {
  return Object.hasOwn(CHAPTER_TEXTS, name);
}

function text(written: string): Written {
  return { ok: true, text: written };
}
