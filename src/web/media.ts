import type { Stats } from 'node:fs';
import path from 'node:path';
import express, { type RequestHandler } from 'express';
import { localMediaName, mediaTypeOf } from '../domain/mediaAddress.js';
import type { Library } from '../library/entries.js';
import { FOR_EVER } from './representations/cacheControl.js';

// What browsers show without running anything; whatever else lies in the folder is a download.
const HARMLESS =
  /\.(?:mp3|m4a|aac|ogg|oga|opus|wav|flac|mp4|m4v|mov|webm|vtt|srt|txt|json|jpe?g|png|gif|webp)$/i;

// What feeds say of these is what they are served as, or podcast apps refuse them.
const TEXT_TYPES: Readonly<Record<string, string>> = {
  '.vtt': 'text/vtt; charset=utf-8',
  '.srt': 'application/x-subrip; charset=utf-8',
};

/** Files under `/media/`, with ranges, as what feeds state them to be; hidden files do not exist. */
export function mediaFiles(folder: string, library: () => Library): RequestHandler {
  return express.static(folder, {
    dotfiles: 'ignore',
    index: false,
    redirect: false,
    setHeaders(response, file, stat) {
      response.setHeader('ETag', strongTag(stat as Stats));
      const name = path.relative(folder, file).split(path.sep).join('/');
      const type = statedType(name, library()) ?? typeOf(name);
      if (type !== null) response.setHeader('Content-Type', type);
      if (!HARMLESS.test(name)) response.setHeader('Content-Disposition', 'attachment');
    },
  });
}

/** What the feed states of this file; only sound and pictures in motion, which run nothing. */
function statedType(name: string, library: Library): string | null {
  for (const { episode } of library.episodes()) {
    const { enclosure } = episode.media;
    if (enclosure !== null && localMediaName(enclosure.url) === name) {
      return /^(?:audio|video)\/[\w.+-]+$/.test(enclosure.type) ? enclosure.type : null;
    }
  }
  return null;
}

function typeOf(name: string): string | null {
  return mediaTypeOf(name) ?? TEXT_TYPES[path.extname(name).toLowerCase()] ?? null;
}

/**
 * A tag that changes with every write: what was loaded in part may only be resumed when it is strong
 * (RFC 9110, 13.1.5), and the framework's own is weak.
 */
function strongTag({ size, ino, ctimeMs }: Stats): string {
  return `"${[size, ino, Math.round(ctimeMs * 1000)].map((part) => part.toString(36)).join('-')}"`;
}

// Their names say family, letters and cut: another font has another name.
const FONT = /\.woff2$/;

const HAS_ENDING = /\.\w+$/;

/** Fonts, which never change, icons and artwork: they change with a release, if at all. */
export function publicFiles(folder: string): RequestHandler {
  const files = express.static(folder, {
    index: false,
    redirect: false,
    setHeaders(response, file, stat) {
      response.setHeader('ETag', strongTag(stat as Stats));
      response.setHeader('Cache-Control', FONT.test(file) ? FOR_EVER : 'public, max-age=86400');
    },
  });
  return (request, response, next) => {
    // No page is looked for on the disk.
    if (HAS_ENDING.test(request.path)) files(request, response, next);
    else next();
  };
}
