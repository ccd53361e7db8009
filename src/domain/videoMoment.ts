import type { Seconds } from './timecode.js';

/**
 * The address of a video at a second: YouTube takes `t=1529s` in the query, Vimeo and anything else
 * `#t=1529` (Media Fragments URI 1.0, section 4.2.1). Players take whole seconds, so a fraction is
 * cut off rather than skipping the first word.
 */
export function videoMoment(videoUrl: string, start: Seconds): string {
  const whole = Math.floor(start);
  const url = new URL(videoUrl);
  if (isYouTube(url.hostname)) {
    url.searchParams.set('t', `${whole}s`);
  } else {
    url.hash = `t=${whole}${/(?:^|\.)vimeo\.com$/.test(url.hostname) ? 's' : ''}`;
  }
  return url.href;
}

/** The address of a file at a second, as browsers play it. */
export function fileMoment(fileUrl: string, start: Seconds): string {
  return `${fileUrl.replace(/#.*$/s, '')}#t=${start}`;
}

function isYouTube(hostname: string): boolean {
  return /(?:^|\.)(?:youtube(?:-nocookie)?\.com|youtu\.be)$/.test(hostname);
}
