import { isWebAddress } from '../../domain/mediaAddress.js';

const VIDEO_HOST = /^(?:www\.|m\.)?(?:youtube(?:-nocookie)?\.com|youtu\.be|vimeo\.com)$/;

/**
 * An address of a feed, absolute.
 * @param base what a relative one hangs on; null when that is not known
 * @returns null for what is no address of the web. One that is whole stays as written
 */
export function webAddressOf(text: string | null, base: string | null): string | null {
  const written = text?.trim() ?? '';
  if (written === '') return null;
  if (isWebAddress(written)) return written;
  try {
    const { href } = base === null ? new URL(written) : new URL(written, base);
    return isWebAddress(href) ? href : null;
  } catch {
    return null;
  }
}

/** Whether an address leads to the page of one video at YouTube or Vimeo. */
export function isVideoPage(address: string): boolean {
  const { hostname, pathname, searchParams } = new URL(address);
  if (!VIDEO_HOST.test(hostname)) return false;
  if (hostname === 'youtu.be' || hostname.endsWith('vimeo.com'))
    return /^\/[\w/-]{4,}/.test(pathname);
  return searchParams.has('v') || /^\/(?:embed|shorts|live)\/./.test(pathname);
}
