import { isWebAddress } from '../../domain/mediaAddress.js';

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
