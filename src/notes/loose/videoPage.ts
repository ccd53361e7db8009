import { isVideoPage, videoHost } from '../../domain/video.js';

/** The page of a video, from the address of its embedded player. Others stay as they are. */
export function videoPage(url: string): string {
  const youtube = /^https?:\/\/(?:www\.)?youtube(?:-nocookie)?\.com\/embed\/([\w-]{6,20})/i.exec(
    url,
  );
  if (youtube) return `https://www.youtube.com/watch?v=${youtube[1] ?? ''}`;
  const vimeo = /^https?:\/\/player\.vimeo\.com\/video\/(\d+)/i.exec(url);
  return vimeo ? `https://vimeo.com/${vimeo[1] ?? ''}` : url;
}

/** Whether an address leads to YouTube but to no one video there: a channel, a playlist, its home. */
export function isChannel(url: string): boolean {
  return videoHost(url) === 'YouTube' && !isVideoPage(url);
}
