import { describe, expect, it } from '@jest/globals';
import { chaptersOf } from '../../src/feeds/chapters.js';
import { chaptersFfmetadata } from '../../src/feeds/chaptersFfmetadata.js';
import { aSegment, at } from '../support/builders.js';
import { anEntry } from '../support/entries.js';

describe('chaptersFfmetadata', () => {
  it('writes thousandths, ends where they are known, and escapes what ffmpeg reads as a sign', () => {
    const segments = [
      aSegment({ id: 'aa', title: 'a=b; #1 \\ C', time: at(0.25, 40) }),
      aSegment({ id: 'bb', title: '[CHAPTER]', time: at(3661.001) }),
    ];
    expect(chaptersFfmetadata(chaptersOf(anEntry({ segments })))).toBe(
      [
        ';FFMETADATA1',
        '[CHAPTER]',
        'TIMEBASE=1/1000',
        'START=0',
        'title=Start',
        '[CHAPTER]',
        'TIMEBASE=1/1000',
        'START=250',
        'END=40000',
        'title=a\\=b\\; \\#1 \\\\ C',
        '[CHAPTER]',
        'TIMEBASE=1/1000',
        'START=3661001',
        'title=[CHAPTER]',
        '',
      ].join('\n'),
    );
  });
});
