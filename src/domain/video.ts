import { parseUrl } from './parseUrl.js';

const YOUTUBE = /(?:^|\.)(?:youtube(?:-nocookie)?\.com|youtu\.be)$/;
const VIMEO = /(?:^|\.)vimeo\.com$/;

/** The host of a video, as readers know it: `YouTube`, `Vimeo`, `video.example`. */
export function videoHost(videoUrl: string): string {
  const hostname = parseUrl(videoUrl)?.hostname ?? '';
  if (YOUTUBE.test(hostname)) return 'YouTube';
  return VIMEO.test(hostname) ? 'Vimeo' : hostname.replace(/^www\./, '');
}

/** The address at which the host plays a video inside other pages; null when it is not known. */
export function embedAddress(videoUrl: string): string | null {
  const youtube = youtubeId(videoUrl);
  if (youtube !== null) return `https://www.youtube-nocookie.com/embed/${youtube}`;
  const url = parseUrl(videoUrl);
  const vimeo = url && VIMEO.test(url.hostname) ? /\/(\d+)(?:\/|$)/.exec(url.pathname)?.[1] : null;
  return vimeo ? `https://player.vimeo.com/video/${vimeo}` : null;
}

/** The address of the picture that the host shows for a video; null when it is not known. */
export function videoPicture(videoUrl: string): string | null {
  const id = youtubeId(videoUrl);
  return id === null ? null : `https://i.ytimg.com/vi/${id}/hqdefault.jpg`;
}

function youtubeId(videoUrl: string): string | null {
  const url = parseUrl(videoUrl);
  if (!url || !YOUTUBE.test(url.hostname)) return null;
  const inPath = url.hostname.endsWith('youtu.be')
    ? /^\/([^/]+)/.exec(url.pathname)
    : /^\/(?:embed|shorts|live|v)\/([^/]+)/.exec(url.pathname);
  const id = inPath?.[1] ?? url.searchParams.get('v') ?? '';
  return /^[\w-]+$/.test(id) ? id : null;
}
