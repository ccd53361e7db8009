import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readFile } from 'node:fs/promises';
import { readPicture } from '../../src/media/picture.js';
import { aJpeg, aPng } from '../support/pictures.js';

describe('the header of a picture', () => {
  it('tells the size and colours of a PNG', () => {
    const plain = { format: 'PNG', width: 3000, height: 2000, colours: 'RGB', hasAlpha: false };
    expect(readPicture(aPng(3000, 2000))).toEqual(plain);
    expect(readPicture(aPng(3000, 2000, 6))).toEqual({ ...plain, hasAlpha: true });
    expect(readPicture(aPng(3000, 2000, 3, 'tRNS'))).toEqual({ ...plain, hasAlpha: true });
    expect(readPicture(aPng(3000, 2000, 0))).toEqual({ ...plain, colours: 'grey' });
  });

  it('tells the size and colours of a JPEG, behind a preview too', () => {
    const plain = { format: 'JPEG', width: 1400, height: 1300, colours: 'RGB', hasAlpha: false };
    expect(readPicture(aJpeg(1400, 1300))).toEqual(plain);
    expect(readPicture(aJpeg(1400, 1300, 3, 60_000))).toEqual(plain);
    expect(readPicture(aJpeg(1400, 1300, 1))).toEqual({ ...plain, colours: 'grey' });
    expect(readPicture(aJpeg(1400, 1300, 4))).toEqual({ ...plain, colours: 'CMYK' });
  });

  it('is none of other bytes, whatever they are', () => {
    expect(readPicture(Buffer.from('GIF89a'))).toBeNull();
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 200 }),
        fc.constantFrom(aPng(9, 9), aJpeg(9, 9)),
        (tail, head) => {
          readPicture(tail);
          readPicture(Buffer.concat([head.subarray(0, tail.length % head.length), tail]));
        },
      ),
    );
  });

  it('of the built-in artwork is what podcast apps want', async () => {
    const artwork = await readFile(new URL('../../public/artwork.png', import.meta.url));
    const picture = readPicture(artwork);
    expect(picture).toEqual({
      format: 'PNG',
      width: 3000,
      height: 3000,
      colours: 'RGB',
      hasAlpha: false,
    });
  });
});
