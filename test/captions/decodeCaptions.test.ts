import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { decodeCaptions } from '../../src/captions/decodeCaptions.js';

const SRT = '1\n00:00:01,000 --> 00:00:02,000\nCafé “déjà vu”\n';

describe('decodeCaptions', () => {
  it('reads UTF-8, with a byte order mark and without', () => {
    const bytes = Buffer.from(SRT);
    expect(decodeCaptions(bytes)).toEqual({ text: SRT, encoding: 'UTF-8' });
    const marked = Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), bytes]);
    expect(decodeCaptions(marked)).toEqual({ text: SRT, encoding: 'UTF-8' });
  });

  it('reads UTF-16 in both byte orders, with a byte order mark and without', () => {
    const little = Buffer.from(SRT, 'utf16le');
    const big = Buffer.from(little).swap16();
    for (const bytes of [little, big]) {
      expect(decodeCaptions(bytes)).toEqual({ text: SRT, encoding: 'UTF-16' });
    }
    const marks = [Buffer.from([0xff, 0xfe]), Buffer.from([0xfe, 0xff])];
    for (const [i, mark] of marks.entries()) {
      const bytes = Buffer.concat([mark, i === 0 ? little : big]);
      expect(decodeCaptions(bytes)).toEqual({ text: SRT, encoding: 'UTF-16' });
    }
  });

  it('takes what is no UTF-8 for Windows-1252', () => {
    const bytes = Buffer.from('Caf\xe9 \x93d\xe9j\xe0 vu\x94', 'latin1');
    expect(decodeCaptions(bytes)).toEqual({ text: 'Café “déjà vu”', encoding: 'Windows-1252' });
  });

  it('reads any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        expect(typeof decodeCaptions(bytes).text).toBe('string');
      }),
    );
  });
});
