/** What the header of a picture tells. */
export interface Picture {
  format: 'PNG' | 'JPEG';
  /** In pixels. */
  width: number;
  height: number;
  colours: 'RGB' | 'grey' | 'CMYK';
  /** Whether parts of it may be transparent. */
  hasAlpha: boolean;
}

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/**
 * Reads the header of a PNG (W3C, "PNG Specification", 11.2 and 11.3.1) or a JPEG (ITU-T T.81, B.2.2).
 * @param bytes the beginning of the file, as far as its size; large previews may come before
 * @returns null when it is neither, or its size is not in these bytes
 */
export function readPicture(bytes: Uint8Array): Picture | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (PNG.every((byte, i) => bytes[i] === byte)) return readPng(view);
  return bytes[0] === 0xff && bytes[1] === 0xd8 ? readJpeg(view) : null;
}

function readPng(view: DataView): Picture | null {
  if (view.byteLength < 33 || nameAt(view, 12) !== 'IHDR') return null;
  const colourType = view.getUint8(25);
  return {
    format: 'PNG',
    width: view.getUint32(16),
    height: view.getUint32(20),
    colours: (colourType & 2) === 0 ? 'grey' : 'RGB',
    hasAlpha: (colourType & 4) !== 0 || hasTransparentColour(view),
  };
}

/** The chunk tRNS stands before the first of the image's data. */
function hasTransparentColour(view: DataView): boolean {
  for (let at = 8; at + 8 <= view.byteLength; at += 12 + view.getUint32(at)) {
    const name = nameAt(view, at + 4);
    if (name === 'tRNS') return true;
    if (name === 'IDAT' || name === 'IEND') return false;
  }
  return false;
}

function readJpeg(view: DataView): Picture | null {
  let at = 2;
  while (at + 9 < view.byteLength && view.getUint8(at) === 0xff) {
    const marker = view.getUint8(at + 1);
    if (marker === 0xff) at += 1;
    else if (isFrame(marker)) return frameAt(view, at + 4);
    else at += 2 + view.getUint16(at + 2);
  }
  return null;
}

/** Start of frame, of any kind of coding; in between lie tables (C4, CC) and an extension (C8). */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
}

function frameAt(view: DataView, at: number): Picture {
  const components = view.getUint8(at + 5);
  return {
    format: 'JPEG',
    width: view.getUint16(at + 3),
    height: view.getUint16(at + 1),
    colours: components === 1 ? 'grey' : components === 4 ? 'CMYK' : 'RGB',
    hasAlpha: false,
  };
}

function nameAt(view: DataView, at: number): string {
  return String.fromCharCode(...[0, 1, 2, 3].map((i) => view.getUint8(at + i)));
}
