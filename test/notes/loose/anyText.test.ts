import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { linesOf } from '../../../src/notes/lines.js';
import { readLoose } from '../../../src/notes/loose/readLoose.js';
import { CONTEXT } from './context.js';

const real = ['sources/episode-16.txt', 'loose/blog-post.html', 'loose/blog-post.md'].flatMap(
  (name) => readFileSync(new URL(`../../fixtures/${name}`, import.meta.url), 'utf8').split('\n'),
);
const scrap = fc.constantFrom(
  '#1050001',
  '(1050001)',
  '25:29',
  '12:75',
  '|',
  'v2.21',
  '**',
  '[',
  '](',
  '<p>',
  '</p>',
  '<b',
  '-->',
  '<!--',
  '```',
  '\n',
  '\r\n',
  '\t',
  '- ',
  '## ',
  '1. ',
  '⚠️',
  '·',
  'By',
  'Watch Now:',
  'Title here',
  'you can. ',
  '\uFDE0\uFDD1\uFDE2',
  '\uD800',
  '\0',
  '\u200B',
  ' ',
);
const notes = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.array(scrap, { maxLength: 60 }).map((parts) => parts.join('')),
  fc.shuffledSubarray(real).map((lines) => lines.join('\n')),
);

describe('any text at all', () => {
  it('is read without throwing, every line accounted for', () => {
    fc.assert(
      fc.property(notes, (text) => {
        const lines = linesOf(text);
        const { lines: uses, unread, draft, segmentLines } = readLoose(text, CONTEXT);
        expect(uses).toHaveLength(lines.length);
        const told = new Set(unread.map(({ line }) => line));
        lines.forEach((line, i) => {
          expect(uses[i] === 'blank').toBe(line.trim() === '');
          if (uses[i] === 'unread') expect(told.has(i + 1)).toBe(true);
        });
        expect(segmentLines).toHaveLength(draft.segments.length);
        for (const line of segmentLines) expect(uses[line - 1]).toBe('episode');
        for (const { title } of draft.segments) {
          expect(title.trim()).not.toBe('');
          expect(title).not.toMatch(/[\n\r]/);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('loses no word of plain sentences', () => {
    const word = fc.stringMatching(/^[a-z]{2,8}$/);
    const sentence = fc
      .array(word, { minLength: 4, maxLength: 9 })
      .map((words) => `Adds ${words.join(' ')}.`);
    fc.assert(
      fc.property(fc.array(sentence, { minLength: 1, maxLength: 12 }), (sentences) => {
        const { draft } = readLoose(sentences.join('\n'), CONTEXT);
        expect(draft.segments.map(({ title }) => title)).toEqual(sentences);
      }),
      { numRuns: 100 },
    );
  });
});
