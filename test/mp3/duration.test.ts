import { describe, expect, it } from '@jest/globals';
import { mp3Duration } from '../../src/mp3/duration.js';
import { oldTag, silence } from '../support/mp3.js';

describe('the length of an MP3', () => {
  it('is the sum of its frames', () => {
    expect(mp3Duration(silence(1000), 0)).toBe(26.122);
  });

  it('leaves out what is no sound: padding, a table of contents, damage, an old tag', () => {
    const table = Buffer.from(silence(1));
    table.write('Xing', 36);
    const file = Buffer.concat([
      Buffer.alloc(500),
      table,
      silence(50),
      Buffer.alloc(99, 'x'),
      silence(50),
      oldTag('Title'),
    ]);
    expect(mp3Duration(file, 0)).toBe(2.612);
  });

  it('is read at the rates of MPEG 2 and 2.5 too', () => {
    const file = (head: number[], length: number) => {
      const frame = Buffer.alloc(length);
      frame.set(head);
      return Buffer.concat(Array.from({ length: 100 }, () => frame));
    };
    // 64 kbit/s at 22.05 kHz; 8 kbit/s at 8 kHz.
    expect(mp3Duration(file([0xff, 0xf3, 0x80, 0xc4], 208), 0)).toBe(2.612);
    expect(mp3Duration(file([0xff, 0xe3, 0x18, 0xc4], 72), 0)).toBe(7.2);
  });

  it('is not known of what is no MP3', () => {
    expect(mp3Duration(Buffer.from('ftypM4A '.repeat(500)), 0)).toBeNull();
    expect(mp3Duration(Buffer.alloc(3), 0)).toBeNull();
  });
});
