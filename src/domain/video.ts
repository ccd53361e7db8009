import { parseUrl } from './parseUrl.js';

const YOUTUBE = /(?:^|\.)(?:youtube(?:-nocookie)?\.com|youtu\.be)$/;
const VIMEO = /(?:^|\.)vimeo\.com$/;
// Pages of one video, alone or in a list that it is part of. Files and the blog lie elsewhere.
const VIMEO_PAGE =
  /^\/(?:(?:video|channels\/[^/]+|groups\/[^/]+\/videos|(?:album|showcase)\/\d+\/video|ondemand\/[^/]+)\/)?(\d+)(?:\/|$)/;

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
  const vimeo = vimeoPage(videoUrl);
  if (vimeo === null) return null;
  return `https://player.vimeo.com/video/${vimeo.id}${vimeo.hash === null ? '' : `?h=${vimeo.hash}`}`;
}

/**
 * The origins that a page needs to play a video of a host inside itself: those of its script and its
 * frame. None when the host is not known.
 */
export function embedOrigins(videoUrl: string): { script: string[]; frame: string[] } {
  if (youtubeId(videoUrl) !== null) {
    return { script: ['https://www.youtube.com'], frame: ['https://www.youtube-nocookie.com'] };
  }
  const isVimeo = vimeoId(videoUrl) !== null;
  return { script: [], frame: isVimeo ? ['https://player.vimeo.com'] : [] };
}

/**
 * Whether an address leads to the page of one video at YouTube or Vimeo, or to its player: something
 * to watch, which no app can load as a file.
 */
export function isVideoPage(address: string): boolean {
  return youtubeId(address) !== null || vimeoId(address) !== null;
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

function vimeoId(videoUrl: string): string | null {
  return vimeoPage(videoUrl)?.id ?? null;
}

/** The video that a page of Vimeo shows, and what an unlisted one is shown for: `vimeo.com/1234/abcdef0123`, `?h=abcdef0123`. */
function vimeoPage(videoUrl: string): { id: string; hash: string | null } | null {
  const url = parseUrl(videoUrl);
  if (!url || !VIMEO.test(url.hostname)) return null;
  const [beginning, id] = VIMEO_PAGE.exec(url.pathname) ?? [];
  if (beginning === undefined || id === undefined) return null;
  const hash = url.searchParams.get('h') ?? url.pathname.slice(beginning.length);
  return { id, hash: /^[\da-f]{6,}$/i.test(hash) ? hash : null };
}
