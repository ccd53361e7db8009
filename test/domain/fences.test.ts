import { describe, expect, it } from '@jest/globals';
import { fencedLines } from '../../src/domain/fences.js';

/** The lines outside of fenced code, and the line of the fence that is open at the end. */
function outside(text: string) {
  const lines = text.split('\n');
  const { inside, open, openFence } = fencedLines(lines);
  expect(open).toBe(openFence !== null);
  return { text: lines.filter((_, i) => !inside[i]), openFence };
}

describe('fencedLines', () => {
  it.each([
    ['a fence of three', 'a\n```js\ncode\n```\nb', ['a', 'b']],
    ['a longer fence holds a shorter one', '````\n```\n````\nb', ['b']],
    ['tildes hold backticks', '~~~\n```\n~~~\nb', ['b']],
    ['text behind a closing fence keeps it open', '```\n``` js\n```\nb', ['b']],
    ['backticks with a backtick behind are code in a line', '``` a`\nb', ['``` a`', 'b']],
    ['four spaces are no fence', '    ```\nb', ['    ```', 'b']],
  ])('%s', (_, text, lines) => {
    expect(outside(text)).toEqual({ text: lines, openFence: null });
  });

  it('names the fence that is still open, of several', () => {
    const { openFence } = outside('```\n```\n~~~~ x\n```\ncode');
    expect(openFence).toEqual({ index: 2, marker: '~~~~' });
  });
});
