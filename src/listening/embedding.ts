import type { Recording } from './listening.js';

/** In CSS pixels. */
export interface FrameSize {
  width: number;
  height: number;
}

/** At most; null for no limit. */
export interface FrameLimits {
  width: number | null;
  height: number | null;
}

const WIDTH = 600;
/** Title, facts and controls of the small player. */
const WORDS_HEIGHT = 180;
/** The same below a picture, which takes the rest. */
const BELOW_PICTURE = 150;

/** Whether the small player shows a picture: it plays the file, where there is one. */
export function showsPicture({ file, hosted }: Pick<Recording, 'file' | 'hosted'>): boolean {
  return file === null ? hosted !== null : file.kind === 'video';
}

/**
 * How large the small player wants to be. It fits into less.
 * @param hasPicture whether it shows a video, 16 to 9
 */
export function frameSize(
  hasPicture: boolean,
  limits: FrameLimits = { width: null, height: null },
): FrameSize {
  const width = Math.min(WIDTH, limits.width ?? WIDTH);
  const wanted = hasPicture ? Math.round((width * 9) / 16) + BELOW_PICTURE : WORDS_HEIGHT;
  return { width, height: Math.min(wanted, limits.height ?? wanted) };
}

/**
 * The HTML by which a page of another site shows the small player.
 * @param address absolute, of the player's page
 * @param title what a screen reader calls the frame
 */
export function embedCode(address: string, title: string, { width, height }: FrameSize): string {
  return [
    `<iframe src="${escaped(address)}" width="${width}" height="${height}" title="${escaped(title)}"`,
    'style="border:0;max-width:100%" loading="lazy"',
    'allow="autoplay; encrypted-media; fullscreen; picture-in-picture" allowfullscreen></iframe>',
  ].join(' ');
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
