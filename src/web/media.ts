import path from 'node:path';
import express, { type RequestHandler } from 'express';

// What browsers show without running anything; whatever else lies in the folder is a download.
const HARMLESS =
  /\.(?:mp3|m4a|aac|ogg|oga|opus|wav|flac|mp4|m4v|mov|webm|vtt|srt|txt|json|jpe?g|png|gif|webp)$/i;

/** Files under `/media/`, with ranges; hidden files do not exist. */
export function mediaFiles(folder: string): RequestHandler {
  return express.static(folder, {
    dotfiles: 'ignore',
    index: false,
    redirect: false,
    setHeaders(response, file) {
      response.setHeader('Access-Control-Allow-Origin', '*');
      if (!HARMLESS.test(path.basename(file))) {
        response.setHeader('Content-Disposition', 'attachment');
      }
    },
  });
}

/** Styles, scripts, fonts and artwork; with their digest in the address they may be kept for ever. */
export function publicFiles(folder: string): RequestHandler {
  return express.static(folder, {
    index: false,
    redirect: false,
    setHeaders(response) {
      const forEver = response.req.url.includes('?v=');
      response.setHeader(
        'Cache-Control',
        forEver ? 'public, max-age=31536000, immutable' : 'public, max-age=3600',
      );
    },
  });
}
