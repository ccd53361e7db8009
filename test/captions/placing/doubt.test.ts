import { describe, expect, it } from '@jest/globals';
import { doubtOf } from '../../../src/captions/placing/doubt.js';

describe('whether captions and notes belong together', () => {
  it.each([
    ['fit well', 0.8, 0.9],
    ['say the words of notes that tell little', 0.15, 0.9],
    ['say few of the words, but those where segments begin', 0.6, 0.5],
  ])('is not in doubt when captions %s', (_, confidence, wordsSaid) => {
    expect(doubtOf({ confidence, wordsSaid })).toBeNull();
  });

  it.each([
    ['say nothing of the notes', 0, 0],
    ['share the words of the show, but fit nowhere', 0.15, 0.7],
    ['fit here and there by chance', 0.4, 0.5],
  ])('is in doubt when captions %s', (_, confidence, wordsSaid) => {
    expect(doubtOf({ confidence, wordsSaid })).toBe('hardly-fit');
  });
});
