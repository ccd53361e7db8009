import { describe, expect, it } from '@jest/globals';
import { chaptersOf } from '../../src/feeds/chapters.js';
import { chaptersFfmetadata } from '../../src/feeds/chaptersFfmetadata.js';
import { aSegment, at } from '../support/builders.js';
import { anEntry } from '../support/entries.js';

describe('chaptersFfmetadata', () => {
  it('writes thousandths, says where ends are made, and escapes what ffmpeg reads as a sign', () => {
    const segments = [
      aSegment({ id: 'aa', title: 'a=b; #1 \\ C', time: at(0.25, 40) }),
      aSegment({ id: 'bb', title: '[CHAPTER]', time: at(3661.001) }),
    ];
    expect(chaptersFfmetadata(chaptersOf(anEntry({ segments })))).toBe(
      [
        ';FFMETADATA1',
        '; Where an end is not known, a chapter is written until the next begins,',
        '; the last until the media ends (or without length, when its length is not known).',
        '[CHAPTER]',
        'TIMEBASE=1/1000',
        'START=0',
        'END=250',
        'title=Start',
        '[CHAPTER]',
        'TIMEBASE=1/1000',
        'START=250',
        'END=40000',
        'title=a\\=b\\; \\#1 \\\\ C',
        '[CHAPTER]',
        'TIMEBASE=1/1000',
        'START=3661001',
        'END=3661001',
        'title=[CHAPTER]',
        '',
      ].join('\n'),
    );
  });

  it('needs no note when every end is known', () => {
    const segments = [aSegment({ title: 'A', time: at(0) })];
    const chapters = chaptersOf(anEntry({ segments, complete: true, duration: 90 }));
    expect(chaptersFfmetadata(chapters)).toBe(
      ';FFMETADATA1\n[CHAPTER]\nTIMEBASE=1/1000\nSTART=0\nEND=90000\ntitle=A\n',
    );
  });
});
