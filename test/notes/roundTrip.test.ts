import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Episode } from '../../src/domain/episode.js';
import { isValidEpisode } from '../../src/domain/validEpisode.js';
import { readCanonical } from '../../src/notes/canonical/readCanonical.js';
import { writeNotes } from '../../src/notes/writeNotes.js';
import type { NotesReading } from '../../src/notes/reading.js';
import { aContext } from '../support/builders.js';
import { validEpisodes } from '../support/validEpisodes.js';

/** Areas are arbitrary here, so each of them is known to the show. */
function read(text: string, episode?: Episode): NotesReading {
  const slugs = new Set(episode?.segments.flatMap(({ areas }) => areas));
  const areas = [...slugs].map((slug) => ({ slug, title: slug, terms: [] }));
  return readCanonical(text, aContext({ areas }));
}

describe('the canonical form', () => {
  it('gives every valid episode back as it was, without a word of complaint', () => {
    fc.assert(
      fc.property(validEpisodes, (episode) => {
        expect(isValidEpisode(episode)).toBe(true);
        const { draft, problems, unread } = read(writeNotes(episode), episode);
        expect({ draft, problems, unread }).toEqual({ draft: episode, problems: [], unread: [] });
      }),
      { numRuns: 150 },
    );
  });

  it('exports byte for byte what was exported before, also when line ends were changed', () => {
    fc.assert(
      fc.property(validEpisodes, fc.constantFrom('\n', '\r\n'), (episode, lineEnd) => {
        const text = writeNotes(episode);
        const { draft } = read(`\uFEFF${text.replaceAll('\n', lineEnd)}`, episode);
        expect(writeNotes(draft as Episode)).toBe(text);
      }),
      { numRuns: 60 },
    );
  });
});

/** A valid file, damaged by cuts, repetitions and insertions. */
const damagedFiles = fc
  .tuple(
    validEpisodes.map(writeNotes),
    fc.array(
      fc.record({
        at: fc.nat(),
        cut: fc.nat(20),
        put: fc.oneof(
          fc.constantFrom(
            '\n',
            '---\n',
            '### ',
            '## ',
            '# ',
            '```\n',
            '{',
            '|',
            '\\',
            ': ',
            '- ',
            '\r',
            '"',
            '&a ',
            '*a',
            '12:75',
            '#s-',
          ),
          fc.string({ unit: 'binary', maxLength: 4 }),
        ),
      }),
      { minLength: 1, maxLength: 5 },
    ),
  )
  .map(([text, damages]) =>
    damages.reduce((damaged, { at, cut, put }) => {
      const place = at % (damaged.length + 1);
      return `${damaged.slice(0, place)}${put}${damaged.slice(place + cut)}`;
    }, text),
  );

const arbitraryFiles = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        'number: 3',
        'title: x',
        '---',
        '### A | 25:29',
        '## B',
        '# C',
        '###',
        '```',
        'people:',
        '  - a',
        '? x',
        '%YAML',
        '...',
        '',
      ),
    ),
  )
  .map((lines) => ['---', ...lines].join('\n'));

describe('whatever a file holds', () => {
  it.each([
    ['a damaged file', damagedFiles],
    ['any text below ---', arbitraryFiles],
  ])('reading %s does not throw, and tells what became of each line', (_, files) => {
    fc.assert(
      fc.property(files, (text) => {
        const { lines, unread, problems, draft, segmentLines } = read(text);
        const input = text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
        expect(lines).toHaveLength(input.length);
        input.forEach((line, i) => {
          expect(lines[i] === 'blank').toBe(line.trim() === '');
        });
        expect(unread).toEqual(
          input.flatMap((line, i) => (lines[i] === 'unread' ? [{ line: i + 1, text: line }] : [])),
        );
        expect(segmentLines).toHaveLength(draft.segments.length);
        for (const { line, message } of problems) {
          expect(line).toBeGreaterThan(0);
          expect(line).toBeLessThanOrEqual(input.length);
          expect(message).not.toBe('');
        }
      }),
      { numRuns: 150 },
    );
  });

  it('what is read without errors is valid, but for numbers and ids that are still to be given', () => {
    fc.assert(
      fc.property(fc.oneof(damagedFiles, arbitraryFiles), (text) => {
        const { draft, problems } = read(text);
        fc.pre(!problems.some(({ severity }) => severity === 'error'));
        const segments = draft.segments.map((segment, i) => ({
          ...segment,
          id: segment.id ?? `new${i}`,
        }));
        const number = draft.number ?? 0;
        expect(isValidEpisode({ ...draft, number, segments } as Episode)).toBe(true);
      }),
      { numRuns: 150 },
    );
  });
});
