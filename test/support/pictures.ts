/** The header of a PNG; what comes behind is left out. */
export function aPng(width: number, height: number, colourType = 2, chunk = 'IDAT'): Buffer {
  const png = Buffer.alloc(45);
  png.write('\x89PNG\r\n\x1a\n', 0, 'latin1');
  png.writeUInt32BE(13, 8);
  png.write('IHDR', 12, 'latin1');
  png.writeUInt32BE(width, 16);
  png.writeUInt32BE(height, 20);
  png.writeUInt8(8, 24);
  png.writeUInt8(colourType, 25);
  png.write(chunk, 37, 'latin1');
  return png;
}

/** The header of a JPEG, behind a preview of so many bytes. */
export function aJpeg(width: number, height: number, components = 3, preview = 0): Buffer {
  const before = Buffer.alloc(2 + 2 + 2 + preview);
  before.write('\xff\xd8\xff\xe1', 0, 'latin1');
  before.writeUInt16BE(2 + preview, 4);
  const frame = Buffer.alloc(2 + 2 + 6 + 3 * components);
  frame.write('\xff\xc2', 0, 'latin1');
  frame.writeUInt16BE(8 + 3 * components, 2);
  frame.writeUInt8(8, 4);
  frame.writeUInt16BE(height, 5);
  frame.writeUInt16BE(width, 7);
  frame.writeUInt8(components, 9);
  return Buffer.concat([before, frame]);
}
