import { describe, expect, it } from '@jest/globals';
import { utf8Bytes } from '../../src/domain/utf8Bytes.js';

describe('the bytes of a text in UTF-8', () => {
  it.each([
    ['', 0],
    ['a', 1],
    ['ü', 2],
    ['…', 3],
    ['🎉', 4],
    ['\ud800', 3],
  ])('%j: %i', (text, bytes) => {
    expect(utf8Bytes(text)).toBe(bytes);
  });
});
