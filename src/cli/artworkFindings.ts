import { isWebAddress, mediaName } from '../domain/mediaAddress.js';
import type { Show } from '../domain/show.js';
import { sentenceOfFault } from '../faults/systemFault.js';
import { beginningOf } from '../media/beginningOf.js';
import { readPicture, type Picture } from '../media/picture.js';
import { placeOfMedia } from '../media/placeOfMedia.js';
import { finding, type MediaFinding } from './mediaFindings.js';

/** Previews and colour profiles may stand before the size of a JPEG. */
const HEADER_BYTES = 1024 * 1024;

/** Apple's limits, in pixels. */
const SMALLEST = 1400;
const LARGEST = 3000;

const ENDINGS = { PNG: /\.png$/i, JPEG: /\.jpe?g$/i };

/** What keeps podcast apps from showing the picture of the show, when it lies in the media folder. */
export async function artworkFindings(
  { artwork }: Pick<Show, 'artwork'>,
  mediaFolder: string,
): Promise<MediaFinding[]> {
  if (artwork === null || isWebAddress(artwork)) return [];
  const name = mediaName(artwork);
  const place = placeOfMedia(mediaFolder, artwork);
  try {
    const bytes = place === null ? null : await beginningOf(place, HEADER_BYTES);
    return (
      bytes === null || bytes.length === 0 ? [GONE] : pictureFaults(readPicture(bytes), name)
    ).map((fault) => finding('required', `The artwork "${name}" ${fault}`));
  } catch (error) {
    const fault = sentenceOfFault(error);
    if (fault === null) throw error;
    return [finding('required', `The artwork "${name}" cannot be read. ${fault}`)];
  }
}

const GONE =
  'is not in DATA_DIR/media, or is empty: put it there, or take `artwork` out of the show for the built-in one.';

/**
 * What Apple Podcasts refuses of a picture: square, 1400 to 3000 pixels, RGB, without transparency,
 * with the right ending.
 * @param picture null when it is neither PNG nor JPEG
 * @returns ends of sentences that begin with its name
 */
export function pictureFaults(picture: Picture | null, name: string): string[] {
  if (picture === null) return ['is no PNG or JPEG that can be read: save it as one.'];
  const { format, width, height, colours, hasAlpha } = picture;
  const size = `${width} × ${height} pixels`;
  const faults: string[] = [];
  if (width !== height) faults.push(`has ${size}: podcast apps want it square.`);
  if (Math.min(width, height) < SMALLEST || Math.max(width, height) > LARGEST) {
    faults.push(`has ${size}: podcast apps want ${SMALLEST} to ${LARGEST} on each side.`);
  }
  if (colours === 'CMYK') faults.push('has the colours of print (CMYK): save it in RGB.');
  if (hasAlpha) {
    faults.push('can be transparent, which podcast apps refuse: save it without transparency.');
  }
  if (!ENDINGS[format].test(name)) {
    faults.push(`is a ${format}, but its name does not end like one: rename it, in the show too.`);
  }
  return faults;
}
