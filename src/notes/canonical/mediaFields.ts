import type { Enclosure } from '../../domain/episode.js';
import { mediaName, mediaTypeOf, parseMediaAddress } from '../../domain/mediaAddress.js';
import { MEDIA_TYPE } from '../../domain/validEpisode.js';
import { formOf, textOf, type Complain } from './values.js';
import type { Value } from './yamlTree.js';

const ADVICE =
  'is neither the name of a file in the media folder (tour.mp3) nor an address (https://...): write one of them.';

export function mediaOf(value: Value, key: string, complain: Complain): string | null {
  return formOf(value, key, parseMediaAddress, ADVICE, complain);
}

/** `audio`: a file name or address, or `{url, type, bytes}`. A length that is not stated stays unknown. */
export function enclosureOf(value: Value, complain: Complain): Enclosure | null {
  if (value.kind !== 'map')
    return withType(mediaOf(value, 'audio', complain), null, null, value.line, complain);
  let url: string | null = null;
  let type: string | null = null;
  let lengthBytes: number | null = null;
  for (const entry of value.entries) {
    if (entry.key === 'url') url = mediaOf(entry.value, 'url', complain);
    else if (entry.key === 'type')
      type = formOf(
        entry.value,
        'type',
        readType,
        'is not a media type: write it like `type: audio/mpeg`.',
        complain,
      );
    else if (entry.key === 'bytes')
      lengthBytes = formOf(
        entry.value,
        'bytes',
        readBytes,
        'is not a length: write the number of bytes in digits, or leave it out.',
        complain,
      );
    else
      complain(
        entry.line,
        `\`${entry.key}\` is not a key of \`audio\`: it takes url, type and bytes.`,
      );
  }
  if (
    url === null &&
    !value.entries.some(
      (entry) => entry.key === 'url' && textOf(entry.value, 'url', () => undefined),
    )
  ) {
    complain(
      value.line,
      '`audio` has no url: add `url: tour.mp3`, the name of the file in the media folder.',
    );
  }
  return withType(url, type, lengthBytes, value.line, complain);
}

function withType(
  url: string | null,
  stated: string | null,
  lengthBytes: number | null,
  line: number,
  complain: Complain,
): Enclosure | null {
  if (url === null) return null;
  const type = stated ?? mediaTypeOf(url);
  if (type !== null) return { url, type, lengthBytes };
  complain(
    line,
    `The type of ${mediaName(url)} is not known: write \`audio: {url: ${mediaName(url)}, type: audio/mpeg}\` with the type that it has.`,
  );
  return null;
}

function readType(text: string): string | null {
  return MEDIA_TYPE.test(text) ? text : null;
}

function readBytes(text: string): number | null {
  const bytes = /^\d+$/.test(text) ? Number(text) : 0;
  return Number.isSafeInteger(bytes) && bytes > 0 ? bytes : null;
}
