import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readTags } from '../../src/mp3/readTags.js';
import type { Tag } from '../../src/mp3/tag.js';
import { writeTag } from '../../src/mp3/writeTag.js';
import { uint32Bytes } from '../../src/mp3/bytes.js';
import { EXTENDED, frameBytes, silence, tagBytes, textFrame } from '../support/mp3.js';

const frame = fc.record({
  id: fc.stringMatching(/^[A-Z][A-Z0-9]{3}$/),
  flags: fc.constantFrom(0, 0x4000, 0x0040),
  body: fc.uint8Array({ maxLength: 400 }),
});
const tag: fc.Arbitrary<Tag> = fc.record({
  version: fc.constantFrom(3 as const, 4 as const),
  frames: fc.array(frame, { maxLength: 5 }),
});

describe('tags', () => {
  it('read back as they were written, whatever their frames hold', () => {
    fc.assert(
      fc.property(tag, (written) => {
        const bytes = writeTag(written) ?? new Uint8Array();
        expect(readTags(Buffer.concat([bytes, silence(1)]))).toEqual({
          ok: true,
          tags: [written],
          end: bytes.length,
          lost: [],
        });
      }),
    );
  });

  it('never make the reader throw', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), fc.integer({ min: 2, max: 4 }), (body, v) => {
        expect(typeof readTags(tagBytes(v, 0, body)).ok).toBe('boolean');
        expect(typeof readTags(tagBytes(v, 0xff, body)).ok).toBe('boolean');
      }),
    );
  });

  it('may have an extended head', () => {
    const title = (version: number) => textFrame(version, 'TIT2', 'Title');
    const of3 = tagBytes(3, EXTENDED, uint32Bytes(6), Buffer.alloc(6), title(3));
    const of4 = tagBytes(4, EXTENDED, Uint8Array.of(0, 0, 0, 6, 1, 0), title(4));
    for (const bytes of [of3, of4]) {
      expect(readTags(bytes)).toMatchObject({ ok: true, tags: [{ frames: [{ id: 'TIT2' }] }] });
    }
  });

  it('of 2.4 may state plain sizes, as iTunes wrote them', () => {
    const long = frameBytes(3, 'TIT2', Buffer.alloc(200, 'x'));
    const bytes = tagBytes(4, 0, long, textFrame(4, 'TPE1', 'A'), Buffer.alloc(20));
    const reading = readTags(bytes);
    expect(reading.ok && reading.tags[0]?.frames.map(({ id, body }) => [id, body.length])).toEqual([
      ['TIT2', 200],
      ['TPE1', 2],
    ]);
  });
});
