import { describe, expect, it } from '@jest/globals';
import { chaptersOf } from '../../src/feeds/chapters.js';
import { chaptersMp4chaps } from '../../src/feeds/chaptersMp4chaps.js';
import { aSegment, at } from '../support/builders.js';
import { anEntry } from '../support/entries.js';

describe('chaptersMp4chaps', () => {
  it('writes a line a chapter, past one hour too', () => {
    const segments = [aSegment({ title: 'A --> B\nand "C"', time: at(3661.25) })];
    expect(chaptersMp4chaps(chaptersOf(anEntry({ segments })))).toBe(
      '00:00:00.000 Start\n01:01:01.250 A --> B and "C"\n',
    );
  });
});
